package vn.binhchon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts and wires the program, nothing else. */
@SpringBootApplication
public class BinhChonApplication {

    public static void main(String[] args) {
        SpringApplication.run(BinhChonApplication.class, args);
    }
}
