package vn.binhchon.chaos;

import java.util.List;
import vn.binhchon.chaos.Door.Way;

/** What a network does to one copy of the program, or to all of them. */
enum Cut {
    /** Nothing goes between a copy and the broker, either way. */
    BROKER {
        @Override
        void begin(Country country) {
            country.toBroker.get(0).cut(Way.IN, Way.OUT);
        }
    },
    /** Everything comes late, from broker and database alike. */
    SLOW {
        @Override
        void begin(Country country) {
            ways(country).forEach(each -> each.delay(SLOWER_MILLIS));
        }
    },
    /** What a copy says does not arrive at the broker, though it hears. */
    UNHEARD_BY_THE_BROKER {
        @Override
        void begin(Country country) {
            country.toBroker.get(1).cut(Way.IN);
        }
    },
    /** What a copy says arrives, and it is not told: the commit of a transaction among it. */
    DEAF_TO_THE_BROKER {
        @Override
        void begin(Country country) {
            country.toBroker.get(0).cut(Way.OUT);
        }
    },
    /** The rows arrive and are committed, and nobody is told. */
    DEAF_TO_THE_DATABASE {
        @Override
        void begin(Country country) {
            country.toDatabase.forEach(each -> each.cut(Way.OUT));
        }
    },
    DATABASE {
        @Override
        void begin(Country country) {
            country.toDatabase.forEach(each -> each.cut(Way.IN, Way.OUT));
        }
    },
    /** Every copy is alone, and all connections are gone when that is over. */
    ALL_APART {
        @Override
        void begin(Country country) {
            ways(country).forEach(each -> each.cut(Way.IN, Way.OUT));
        }

        @Override
        void end(Country country) {
            ways(country).forEach(Door::healAnew);
        }
    };

    static final long SLOWER_MILLIS = 300;

    abstract void begin(Country country);

    /** What was under way arrives. */
    void end(Country country) {
        ways(country).forEach(Door::heal);
    }

    private static List<Door> ways(Country country) {
        return java.util.stream.Stream.concat(country.toBroker.stream(), country.toDatabase.stream())
                .toList();
    }
}
