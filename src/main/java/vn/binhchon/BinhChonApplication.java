package vn.binhchon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.binhchon.command.AskedProgram;
import vn.binhchon.command.RulesCommand;
import vn.binhchon.command.VerifyBundle;
import vn.binhchon.standalone.BackupCommand;
import vn.binhchon.text.TerminalOutput;

/** Starts and wires the program, or hands a command over to its door; nothing else. */
@SpringBootApplication
public class BinhChonApplication {

    public static void main(String[] args) {
        System.setOut(TerminalOutput.over(System.out));
        System.setErr(TerminalOutput.over(System.err));
        if (VerifyBundle.means(args)) {
            System.exit(VerifyBundle.run(args));
        }
        if (AskedProgram.means(args)) {
            System.exit(AskedProgram.run(args));
        }
        if (BackupCommand.means(args)) {
            System.exit(BackupCommand.run(args));
        }
        if (args.length > 0 && args[0].equals("rules")) {
            System.exit(RulesCommand.run(BinhChonApplication.class, args));
        }
        SpringApplication.run(BinhChonApplication.class, args);
    }
}
