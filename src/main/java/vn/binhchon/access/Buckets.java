package vn.binhchon.access;

import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One bucket for each name; those longest unused are forgotten, so that names made up without end do not fill the memory. */
final class Buckets {

    private static final int MOST = 10_000;

    private final Supplier<Bucket> fresh;
    private final Map<String, Bucket> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(Supplier<Bucket> fresh) {
        this.fresh = fresh;
    }

    Bucket of(String name) {
        synchronized (byName) {
            return byName.computeIfAbsent(name, each -> fresh.get());
        }
    }
}
