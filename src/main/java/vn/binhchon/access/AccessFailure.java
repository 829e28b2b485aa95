package vn.binhchon.access;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the program does not start with this way of signing in, and what to do about it. */
final class AccessFailure extends RuntimeException {

    private final String problem;
    private final String action;

    private AccessFailure(String problem, String action) {
        super(problem + System.lineSeparator() + action);
        this.problem = problem;
        this.action = action;
    }

    static AccessFailure notLoopback(String address) {
        return new AccessFailure("""
                Những người dùng có sẵn chỉ để chạy thử trên một máy; server.address đang là %s.
                The ready-made people are for a trial on one machine; server.address is %s.""".formatted(address, address), """
                Đặt server.address=127.0.0.1, hoặc dùng đăng nhập của cơ quan: --spring.profiles.active=cluster,oidc (docs/decisions/0012).
                Set server.address=127.0.0.1, or sign in with your own provider: --spring.profiles.active=cluster,oidc (docs/decisions/0012).""");
    }

    static AccessFailure inTheClear(List<String> lines) {
        String all = String.join(System.lineSeparator(), lines);
        String names =
                lines.stream().map(each -> each.substring(0, each.indexOf(':'))).collect(Collectors.joining(","));
        return new AccessFailure("""
                Có đường nối ra khỏi máy này không mã hóa, hoặc không kiểm tra đầu bên kia:
                Lines that leave this machine are not encrypted, or the other end is not checked:
                %s""".formatted(all), """
                Đặt như trên (docs/operate.md), hoặc nêu rõ là chấp nhận: --binhchon.access.lines-in-the-clear=%s
                Set them so (docs/operate.md), or say outright that it may be: --binhchon.access.lines-in-the-clear=%s""".formatted(names, names));
    }

    static AccessFailure noProvider() {
        return new AccessFailure("""
                Chưa nêu nhà cung cấp đăng nhập (OpenID Connect).
                No sign-in provider is named (OpenID Connect).""", """
                Thêm profile oidc và đặt BINHCHON_OIDC_ISSUER, BINHCHON_OIDC_CLIENT_ID, BINHCHON_OIDC_CLIENT_SECRET; chạy thử trên một máy: --binhchon.access.mode=local.
                Add profile oidc and set BINHCHON_OIDC_ISSUER, BINHCHON_OIDC_CLIENT_ID, BINHCHON_OIDC_CLIENT_SECRET; for a trial on one machine: --binhchon.access.mode=local.""");
    }

    /** Prints it as what is wrong and what to do, without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<AccessFailure> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, AccessFailure cause) {
            return new FailureAnalysis(cause.problem, cause.action, cause);
        }
    }
}
