package vn.binhchon.ledger;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's transactions, beside those of the stream. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @Primary
    JdbcTransactionManager ledgerTransactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate ledgerTransaction(JdbcTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
