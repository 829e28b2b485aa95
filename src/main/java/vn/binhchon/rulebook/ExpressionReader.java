package vn.binhchon.rulebook;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Expression.All;
import vn.binhchon.rulebook.Expression.Any;
import vn.binhchon.rulebook.Expression.Arithmetic;
import vn.binhchon.rulebook.Expression.Comparison;
import vn.binhchon.rulebook.Expression.Constant;
import vn.binhchon.rulebook.Expression.Field;
import vn.binhchon.rulebook.Expression.Foreign;
import vn.binhchon.rulebook.Expression.Holds;
import vn.binhchon.rulebook.Expression.Literal;
import vn.binhchon.rulebook.Expression.Lookup;
import vn.binhchon.rulebook.Expression.OneOf;

/** Takes a condition apart by the parser that Drools itself uses for the inside of a pattern's brackets. */
public final class ExpressionReader {

    /** A longer condition is several. */
    private static final int LONGEST = 600;

    /** The parser needs twice the time for each bracket more around a name. */
    private static final int DEEPEST = 5;

    private static final List<String> POINT_FREE = List.of("in", "contains", "memberOf", "matches", "excludes");

    private static final Map<BinaryExpr.Operator, String> COMPARED = Map.of(
            BinaryExpr.Operator.EQUALS, "==",
            BinaryExpr.Operator.NOT_EQUALS, "!=",
            BinaryExpr.Operator.GREATER_EQUALS, ">=",
            BinaryExpr.Operator.GREATER, ">",
            BinaryExpr.Operator.LESS_EQUALS, "<=",
            BinaryExpr.Operator.LESS, "<");

    private static final Map<BinaryExpr.Operator, String> WORKED_OUT =
            Map.of(BinaryExpr.Operator.PLUS, "+", BinaryExpr.Operator.MINUS, "-", BinaryExpr.Operator.MULTIPLY, "*");

    private ExpressionReader() {}

    /**
     * A condition with what it is bound to.
     *
     * @param variable the variable bound; null when none is
     * @param says what the condition says
     */
    public record Bound(@Nullable String variable, Expression says) {}

    /** Takes a condition apart; one that is too long, too deep or no expression at all is {@link Foreign}. */
    public static Expression read(String source) {
        return bound(source).says();
    }

    /** The same with the variable that the condition binds. */
    public static Bound bound(String source) {
        String text = source.strip();
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return new Bound(null, new Foreign("too long or too deep", text));
        }
        try {
            DrlxExpression parsed =
                    DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(POINT_FREE), text);
            String variable = parsed.getBind() == null ? null : parsed.getBind().asString();
            Expression says = of(parsed.getExpr());
            return whole(parsed, text) ? new Bound(variable, says) : new Bound(null, new Foreign("rest", text));
        } catch (RuntimeException | Error e) {
            return new Bound(null, new Foreign("unreadable", text));
        }
    }

    /** The brackets open at once where most are. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    /** The parser stops where an expression ends, whatever follows. */
    private static boolean whole(DrlxExpression parsed, String text) {
        String printed = bare(PrintUtil.printNode(parsed.getExpr()));
        String written = bare(text);
        String bind = parsed.getBind() == null ? "" : parsed.getBind().asString() + ":";
        // One choice is printed without its brackets.
        return written.length() >= printed.length()
                && written.startsWith(bind)
                && written.replaceAll("[()]", "").equals((bind + printed).replaceAll("[()]", ""));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Expression of(com.github.javaparser.ast.expr.Expression node) {
        if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (node instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (node instanceof PointFreeExpr written) {
            return pointFree(written);
        }
        if (node instanceof MethodCallExpr call) {
            return call(call);
        }
        if (node instanceof StringLiteralExpr text) {
            return new Literal(text.asString());
        }
        if (node instanceof BooleanLiteralExpr yes) {
            return new Literal(yes.getValue());
        }
        if (node instanceof NullLiteralExpr) {
            return new Literal(null);
        }
        if (node instanceof IntegerLiteralExpr figure) {
            return new Literal(new BigDecimal(figure.getValue()));
        }
        if (node instanceof DoubleLiteralExpr figure) {
            return new Literal(new BigDecimal(figure.getValue()));
        }
        if (node instanceof BigDecimalLiteralExpr figure) {
            return new Literal(new BigDecimal(figure.getValue().replaceAll("[A-Z]$", "")));
        }
        if (node instanceof ThisExpr) {
            return new Field("", List.of(), null);
        }
        List<String> path = path(node);
        return path == null ? foreign(node) : named(path);
    }

    private static Expression binary(BinaryExpr binary) {
        String compared = COMPARED.get(binary.getOperator());
        String workedOut = WORKED_OUT.get(binary.getOperator());
        Expression left = of(binary.getLeft());
        Expression right = of(binary.getRight());
        if (compared != null) {
            return new Comparison(left, compared, right);
        }
        if (workedOut != null) {
            return new Arithmetic(left, workedOut, right);
        }
        return switch (binary.getOperator()) {
            case OR -> new Any(joined(left, right, left instanceof Any any ? any.of() : null));
            case AND -> new All(joined(left, right, left instanceof All all ? all.of() : null));
            default -> foreign(binary);
        };
    }

    private static List<Expression> joined(Expression left, Expression right, @Nullable List<Expression> before) {
        List<Expression> all = new ArrayList<>(before == null ? List.of(left) : before);
        all.add(right);
        return List.copyOf(all);
    }

    private static Expression pointFree(PointFreeExpr written) {
        Expression left = of(written.getLeft());
        List<Expression> right =
                written.getRight().stream().map(ExpressionReader::of).toList();
        boolean negated = written.isNegated();
        return switch (written.getOperator().asString()) {
            case "in" -> new OneOf(left, negated, right);
            case "contains" -> right.size() == 1 ? new Holds(left, negated, right.get(0)) : foreign(written);
            case "memberOf" -> right.size() == 1 ? new Holds(right.get(0), negated, left) : foreign(written);
            default -> new Foreign(written.getOperator().asString(), PrintUtil.printNode(written));
        };
    }

    private static Expression call(MethodCallExpr call) {
        com.github.javaparser.ast.expr.Expression scope = call.getScope().orElse(null);
        List<Expression> arguments =
                call.getArguments().stream().map(ExpressionReader::of).toList();
        if (scope instanceof NameExpr name && name.getNameAsString().equals("p")) {
            return new Lookup(call.getNameAsString(), arguments);
        }
        List<String> path = scope == null ? new ArrayList<>() : path(scope);
        boolean whole = arguments.size() == 1
                && arguments.get(0) instanceof Lookup number
                && number.function().equals("whole");
        if (path == null || (!arguments.isEmpty() && !whole)) {
            return foreign(call);
        }
        path.add(call.getNameAsString());
        Expression named = named(path);
        return whole && named instanceof Field field
                ? new Field(field.owner(), field.names(), ((Lookup) arguments.get(0)).key())
                : named;
    }

    /** The names of a chain of fields, or null where something else stands in it. */
    private static @Nullable List<String> path(com.github.javaparser.ast.expr.Expression node) {
        if (node instanceof NameExpr name
                && !(node instanceof DrlNameExpr within && within.getBackReferencesCount() > 0)) {
            return new ArrayList<>(List.of(name.getNameAsString()));
        }
        if (node instanceof ThisExpr) {
            return new ArrayList<>();
        }
        if (node instanceof FieldAccessExpr access) {
            List<String> path = path(access.getScope());
            if (path != null) {
                path.add(access.getNameAsString());
            }
            return path;
        }
        if (node instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getScope().isPresent()) {
            List<String> path = path(call.getScope().get());
            if (path != null) {
                path.add(call.getNameAsString());
            }
            return path;
        }
        return null;
    }

    private static Expression named(List<String> path) {
        String first = path.get(0);
        if (first.startsWith("$")) {
            return new Field(first, List.copyOf(path.subList(1, path.size())), null);
        }
        return Character.isUpperCase(first.charAt(0))
                ? new Constant(String.join(".", path))
                : new Field("", List.copyOf(path), null);
    }

    private static Foreign foreign(com.github.javaparser.ast.expr.Expression node) {
        return new Foreign(node.getClass().getSimpleName(), PrintUtil.printNode(node));
    }
}
