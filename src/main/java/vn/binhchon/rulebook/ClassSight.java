package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What one compiled class of a rulebook is, calls and holds, and which of it no rule may. */
final class ClassSight extends ClassVisitor {

    /** The kinds of classes Drools makes of patterns, conditions and consequences; a declared type or function is none of them. */
    private static final Pattern MADE_OF_RULES = Pattern.compile("(.*/)?((Rules|DomainClassesMetadata)"
            + "[0-9A-F]{32}(RuleMethods\\d+|\\$\\w+_Metadata)?|Lambda(Consequence|Extractor|Predicate)[0-9A-F]{32})");

    private static final Pattern METHODS =
            Pattern.compile("<init>|<clinit>|test|apply|execute|predicateInformation|values|"
                    + "valueOf|(rule|query)_[^/;]+|get[A-Z]\\w*");

    private final Set<String> own;
    private final Map<String, Set<String>> faults = new TreeMap<>();
    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private String name = "";
    private boolean lambda;

    ClassSight(Set<String> own) {
        super(Opcodes.ASM9);
        this.own = own;
    }

    /** What is wrong, by the member it was found in. */
    Map<String, Set<String>> faults() {
        return faults;
    }

    /** The texts that stand in a member. */
    Set<String> words(String member) {
        return words.getOrDefault(member, Set.of());
    }

    /** The texts that stand in the members that use another class of the rulebook: the rule's name among them. */
    Set<String> wordsOfUsersOf(String other) {
        Set<String> found = new HashSet<>();
        uses.forEach((member, used) -> {
            if (used.contains(other)) {
                found.addAll(words(member));
            }
        });
        return found;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.name = name;
        lambda = name.contains("/Lambda");
        if (!MADE_OF_RULES.matcher(name).matches()) {
            fault("", "makes a class of its own, " + name.replace('/', '.'));
        }
        List<String> parents = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
        if (superName != null) {
            parents.add(superName);
        }
        parents.forEach(parent -> type("", parent));
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0) {
            fault(field, "keeps something between two cases: " + field);
        }
        type(field, Type.getType(descriptor));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!METHODS.matcher(method).matches()) {
            fault(method, "declares a method of its own, " + method);
        }
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            fault(method, "declares " + method + " native or synchronized");
        }
        type(method, Type.getReturnType(descriptor));
        for (Type each : Type.getArgumentTypes(descriptor)) {
            type(method, each);
        }
        return new Body(method, (access & Opcodes.ACC_BRIDGE) != 0);
    }

    private Allowed allowed() {
        return lambda ? Allowed.IN_EXPRESSIONS : Allowed.IN_PATTERNS;
    }

    private void fault(String member, String what) {
        faults.computeIfAbsent(member, each -> new TreeSet<>()).add(what);
    }

    private void type(String member, Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            type(member, element.getInternalName());
        }
    }

    private void type(String member, String type) {
        if (type.startsWith("[")) {
            type(member, Type.getObjectType(type));
        } else if (!own.contains(type) && !allowed().admits(type)) {
            fault(member, "reaches for " + type.replace('/', '.') + ", which no rule may use");
        } else if (own.contains(type) && !type.equals(name)) {
            uses.computeIfAbsent(member, each -> new TreeSet<>()).add(type);
        }
    }

    private void member(String in, String owner, String called) {
        if (owner.startsWith("[")) {
            return;
        }
        if (own.contains(owner)) {
            type(in, owner);
        } else if (!allowed().admits(owner, called)) {
            fault(in, "reaches for " + owner.replace('/', '.') + "." + called + ", which no rule may use");
        }
    }

    /** The instructions of one method. */
    private final class Body extends MethodVisitor {

        private final String method;
        private final boolean bridge;
        private final Set<Label> passed = new HashSet<>();

        /** Whether the instruction before pushed a figure below 32,768, as for the arguments of a call or the rules of a file. */
        private boolean sized;

        Body(String method, boolean bridge) {
            super(Opcodes.ASM9);
            this.method = method;
            this.bridge = bridge;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                fault(method, "goes in a loop");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean ofInterface) {
            member(method, owner, called);
            if (lambda && !bridge && own.contains(owner) && !(owner.equals(name) && called.equals("<init>"))) {
                fault(method, "calls rules, itself perhaps");
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            member(method, owner, field);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY && !sized && !method.equals("values")) {
                fault(method, "makes an array of its own");
            }
            type(method, type);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                fault(method, "makes an array of its own");
            }
            sized = opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH;
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            type(method, Type.getType(descriptor));
        }

        @Override
        public void visitInsn(int opcode) {
            sized = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
            if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
                fault(method, "locks something");
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            sized = false;
            if (value instanceof String text) {
                words.computeIfAbsent(method, each -> new TreeSet<>()).add(text);
            } else if (value instanceof Type type) {
                type(method, type);
            } else if (value instanceof Handle handle) {
                member(method, handle.getOwner(), handle.getName());
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            member(method, bootstrap.getOwner(), bootstrap.getName());
            for (Object each : arguments) {
                if (each instanceof Handle handle) {
                    member(method, handle.getOwner(), handle.getName());
                }
            }
        }
    }
}
