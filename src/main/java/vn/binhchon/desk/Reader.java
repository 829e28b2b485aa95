package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;

/** Tells every page who reads it: {@code me}, absent when nobody is signed in. */
final class Reader implements HandlerInterceptor {

    /** Somebody who is signed in, as a page's head shows and asks. */
    record Me(String id, String name, Person person) {

        /** Whether the account has one of these roles, by name. */
        public boolean is(String... roles) {
            return Arrays.stream(roles).map(Role::valueOf).anyMatch(person::is);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Person person = Person.signedIn();
        if (page != null && page.hasView() && person != null) {
            page.addObject("me", new Me(person.id(), person.name(), person));
        }
    }
}
