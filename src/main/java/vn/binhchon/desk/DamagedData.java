package vn.binhchon.desk;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.binhchon.ledger.LedgerDamage;

/** A page that needs what cannot be read from the disk says so, and whom to tell. */
@ControllerAdvice(basePackages = {"vn.binhchon.desk", "vn.binhchon.paper"})
@Order(Ordered.LOWEST_PRECEDENCE)
class DamagedData {

    private final LedgerDamage damage;

    DamagedData(LedgerDamage damage) {
        this.damage = damage;
    }

    @ExceptionHandler
    ModelAndView unreadable(UncategorizedSQLException failure) {
        if (!damage.note(failure)) {
            throw failure;
        }
        return new ModelAndView("error/damaged", Map.of(), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
