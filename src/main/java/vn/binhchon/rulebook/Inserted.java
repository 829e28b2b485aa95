package vn.binhchon.rulebook;

import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Finding;

/** What a consequence sees of the engine: it may insert a finding, and nothing else. */
final class Inserted implements Drools {

    /** Told of each finding. */
    interface Heard {
        void finding(CompiledRule rule, Finding finding);
    }

    private final Heard heard;
    private @Nullable CompiledRule speaking;

    Inserted(Heard heard) {
        this.heard = heard;
    }

    /** From here on this rule speaks. */
    void speaks(CompiledRule rule) {
        speaking = rule;
    }

    @Override
    public void insert(Object said) {
        if (said instanceof Finding finding && speaking != null) {
            heard.finding(speaking, finding);
        }
    }

    @Override
    public void insert(Object said, boolean dynamic) {
        insert(said);
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("a rule inserts one finding and does nothing else");
    }

    @Override
    public <T> T getRuntime(Class<T> of) {
        throw refused();
    }

    @Override
    public <T> T getContext(Class<T> of) {
        throw refused();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw refused();
    }

    @Override
    public void halt() {
        throw refused();
    }

    @Override
    public void setFocus(String group) {
        throw refused();
    }

    @Override
    public Channel getChannel(String name) {
        throw refused();
    }

    @Override
    public void logicalInsert(Object said) {
        throw refused();
    }

    @Override
    public void insertAsync(Object said) {
        throw refused();
    }

    @Override
    public void update(Object fact, String... fields) {
        throw refused();
    }

    @Override
    public void update(Object fact, BitMask fields) {
        throw refused();
    }

    @Override
    public void delete(Object fact) {
        throw refused();
    }
}
