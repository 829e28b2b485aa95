package vn.binhchon.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form that should bring a file and does not is the sender's mistake, not a fault of the program. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UploadFaults {

    @ExceptionHandler
    void noFile(MultipartException fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
