package vn.binhchon.ledger;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret that all instances of the program share and nobody else has. */
@Repository
public class ProgramKey {

    private static final int BYTES = 32;

    private final JdbcClient sql;
    private final SecureRandom random = new SecureRandom();

    public ProgramKey(JdbcClient sql) {
        this.sql = sql;
    }

    /** The secret, made by whichever instance asks first. */
    public byte[] secret() {
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        sql.sql("insert into program_key (secret) values (?) on conflict do nothing")
                .param(made)
                .update();
        return sql.sql("select secret from program_key").query(byte[].class).single();
    }
}
