package vn.binhchon.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such round or nomination. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
