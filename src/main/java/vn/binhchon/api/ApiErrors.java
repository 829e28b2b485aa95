package vn.binhchon.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Errors below {@code /v1} that no controller saw, turned away by the container or the firewall, as problems too. */
@Configuration(proxyBeanMethods = false)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private static boolean below(@Nullable Object path) {
        return path != null && path.toString().startsWith("/v1");
    }

    /** In the place of the page that people are shown. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> errorsOfTheApi() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new Dispatched());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** What Tomcat refuses by itself never comes to a filter. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsOfTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Refused.class.getName());
            }
        });
    }

    private static final class Dispatched extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (below(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)) && !response.isCommitted()) {
                Object sent = request.getAttribute(RequestDispatcher.ERROR_METHOD);
                if (response.getStatus() == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                        && response.getHeader(HttpHeaders.ALLOW) != null
                        && sent != null) {
                    HttpProblem.writeMethod(response, sent.toString());
                } else {
                    HttpProblem.write(response, response.getStatus());
                }
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Tomcat's own report, as a problem below {@code /v1} or where no address can be read; Tomcat makes it by its name. */
    public static final class Refused extends ErrorReportValve {

        public Refused() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            boolean unsaid = response.getStatus() >= 400 && response.getContentWritten() == 0;
            boolean api = request.getRequestURI() == null || below(request.getRequestURI());
            if (!api || !unsaid || !response.setErrorReported()) {
                super.report(request, response, throwable);
                return;
            }
            try {
                response.setCharacterEncoding("UTF-8");
                HttpProblem.write(response, response.getStatus());
                response.finishResponse();
            } catch (IOException e) {
                LOG.debug("nobody waits for the answer any more", e);
            }
        }
    }
}
