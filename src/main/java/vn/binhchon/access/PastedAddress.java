package vn.binhchon.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.binhchon.ledger.KnownIds;
import vn.binhchon.text.TypedCode;

/**
 * Leads an address that was pasted with a blank, another dash or a full stop in the id of a round or a product to the one that was
 * meant. It looks at the writing alone: whether there is such a round is told to whoever may know.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PastedAddress extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("^((?:/v1)?/(?:rounds|nominations)/)([^/;]+)(.*)$");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,119}");

    private final KnownIds ids;

    PastedAddress(KnownIds ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = request.getRequestURI().startsWith("/v1/");
        String meant = api || request.getMethod().equals("GET") ? meant(request.getRequestURI()) : null;
        if (meant == null || api) {
            // A program is answered at once, at the address it asked; and that an id is known in small letters is not
            // told here.
            String asked = request.getRequestURI();
            String found = small(meant == null ? asked : meant);
            chain.doFilter(found.equals(asked) ? request : new Meant(request, found), response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? meant : meant + "?" + query);
    }

    /** The address with an id that was written in capitals as it is known. */
    private String small(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches() || !ID.matcher(matcher.group(2)).matches()) {
            return address;
        }
        try {
            return matcher.group(1) + ids.meant(matcher.group(2)) + matcher.group(3);
        } catch (DataAccessException away) {
            return address;
        }
    }

    /** The same request of another address. */
    private static final class Meant extends HttpServletRequestWrapper {

        private final String address;

        Meant(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public StringBuffer getRequestURL() {
            String asked = super.getRequestURL().toString();
            return new StringBuffer(
                    asked.substring(0, asked.length() - super.getRequestURI().length()) + address);
        }

        @Override
        public String getServletPath() {
            return address;
        }
    }

    /** The address that was meant; null where it is the one that was sent, or no id can be read out of it. */
    static @Nullable String meant(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches() || ID.matcher(matcher.group(2)).matches()) {
            return null;
        }
        try {
            String id = TypedCode.id(URLDecoder.decode(matcher.group(2).replace("+", "%2B"), StandardCharsets.UTF_8));
            return ID.matcher(id).matches() ? matcher.group(1) + id + matcher.group(3) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
