package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Answers a form that is sent twice as it was answered the first time, without doing anything again: a second sending waits for the
 * first. What a form has done is answered so for as long as it is remembered; what was refused only for the time of a double click,
 * since it may be possible later.
 */
final class RepeatedForms implements HandlerInterceptor {

    private static final int MOST = 2_000;
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String UNDER_WAY = RepeatedForms.class.getName();
    private static final String WAITING_FLASHES = SessionFlashMapManager.class.getName() + ".FLASH_MAPS";

    private final Clock clock;
    private final FormAnswers answers;
    private final Map<String, Sent> sent = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST;
        }
    });

    RepeatedForms(Clock clock, FormAnswers answers) {
        this.clock = clock;
        this.answers = answers;
    }

    /** A submission and what it was answered with. */
    private static final class Sent {
        private final ReentrantLock lock = new ReentrantLock();
        private SoftReference<Answer> answer = new SoftReference<>(null);
    }

    private record Answer(String view, Map<String, Object> model, FlashMap flash, int status, Instant at) {

        /** Whether the form did what it asks for and led on to another page. */
        boolean done() {
            return view.startsWith("redirect:") && !Boolean.FALSE.equals(flash.get("done"));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException, InterruptedException {
        if (!HttpMethod.POST.matches(request.getMethod()) || isUpload(request)) {
            return true;
        }
        Submission submission = Submission.of(request);
        if (!submission.keyed()) {
            return true;
        }
        Sent one = sent.computeIfAbsent(submission.id(), id -> new Sent());
        if (!one.lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        Answer before = one.answer.get();
        if (before == null || (!before.done() && before.at().plus(DOUBLE_CLICK).isBefore(clock.instant()))) {
            request.setAttribute(UNDER_WAY, one);
            return true;
        }
        one.lock.unlock();
        ModelAndView page = again(before, request, response);
        answers.lead(page, request, response);
        throw new ModelAndViewDefiningException(page);
    }

    /** A file that was sent is no field; such forms only show what they would do. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static ModelAndView again(Answer before, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(before.status());
        HttpSession session = request.getSession(false);
        Object waiting = session == null ? null : session.getAttribute(WAITING_FLASHES);
        // What the first answer has to tell is told once, whichever of the two the browser follows.
        boolean untold = waiting instanceof List<?> all && all.stream().anyMatch(each -> each == before.flash());
        if (!untold) {
            RequestContextUtils.getOutputFlashMap(request).putAll(before.flash());
        }
        return new ModelAndView(before.view(), before.model());
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (request.getAttribute(UNDER_WAY) instanceof Sent one && page != null && view != null) {
            one.answer = new SoftReference<>(new Answer(
                    view,
                    Map.copyOf(withoutNulls(page.getModel())),
                    RequestContextUtils.getOutputFlashMap(request),
                    response.getStatus(),
                    clock.instant()));
        }
        if (page != null) {
            answers.lead(page, request, response);
        }
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> model) {
        Map<String, Object> some = new LinkedHashMap<>();
        model.forEach((name, value) -> {
            if (value != null) {
                some.put(name, value);
            }
        });
        return some;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(UNDER_WAY) instanceof Sent one) {
            one.lock.unlock();
        }
    }
}
