package vn.binhchon.rulebook;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;
import vn.binhchon.edition.ExactFigures;

/** The mean of exact figures, with twenty decimals, half to even; none where there is no figure. */
public final class ExactMean implements AccumulateFunction<ExactMean.Gathered> {

    /** What was gathered of one accumulation. */
    public static final class Gathered implements Serializable {
        private static final long serialVersionUID = 1L;
        private BigDecimal sum = BigDecimal.ZERO;
        private int count;
    }

    @Override
    public Gathered createContext() {
        return new Gathered();
    }

    @Override
    public void init(Gathered gathered) {
        gathered.sum = BigDecimal.ZERO;
        gathered.count = 0;
    }

    @Override
    public void accumulate(Gathered gathered, Object value) {
        if (value instanceof BigDecimal figure) {
            gathered.sum = gathered.sum.add(figure);
            gathered.count++;
        }
    }

    @Override
    public void reverse(Gathered gathered, Object value) {
        if (value instanceof BigDecimal figure) {
            gathered.sum = gathered.sum.subtract(figure);
            gathered.count--;
        }
    }

    @Override
    public @Nullable Object getResult(Gathered gathered) {
        return ExactFigures.quotient(gathered.sum, BigDecimal.valueOf(gathered.count));
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return BigDecimal.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // Nothing is kept between two cases.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Nothing is kept between two cases.
    }
}
