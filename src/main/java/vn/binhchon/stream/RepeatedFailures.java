package vn.binhchon.stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Writes one failure that repeats, as every attempt does while broker or database are away, into the log once a minute, with how often it
 * was left out; otherwise minutes of an outage are tens of thousands of lines.
 */
@Component
class RepeatedFailures extends TurboFilter implements InitializingBean, DisposableBean {

    private static final long MINUTE_MILLIS = 60_000;
    private static final int MOST = 500;
    private static final String OWN = RepeatedFailures.class.getName();

    private static final class Window {
        private long begun;
        private int leftOut;

        Window(long begun) {
            this.begun = begun;
        }
    }

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            start();
            context.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        stop();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Throwable failure = thrown == null ? EventArgUtil.extractThrowable(arguments) : thrown;
        if (failure == null
                || !isStarted()
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        int leftOut = admit(key(logger, format, failure), System.currentTimeMillis());
        if (leftOut > 0) {
            LoggerFactory.getLogger(OWN).warn("In the last minutes {} lines like the next one were left out.", leftOut);
        }
        return leftOut < 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** How many were left out before this one, which is written; less than nothing when it is left out too. */
    private synchronized int admit(String key, long now) {
        Window window = windows.get(key);
        if (window == null) {
            windows.put(key, new Window(now));
            return 0;
        }
        if (now - window.begun < MINUTE_MILLIS) {
            window.leftOut++;
            return -1;
        }
        int leftOut = window.leftOut;
        window.begun = now;
        window.leftOut = 0;
        return leftOut;
    }

    /** The same line for the same cause, from the same place. */
    private static String key(Logger logger, @Nullable String format, Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && root.getCause() != root && depth < 50; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return logger.getName()
                + '|'
                + format
                + '|'
                + root.getClass().getName()
                + '|'
                + (trace.length == 0 ? "" : trace[0]);
    }
}
