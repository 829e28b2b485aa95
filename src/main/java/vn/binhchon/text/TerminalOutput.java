package vn.binhchon.text;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is written to a terminal or a log, in UTF-8, without control characters but tabs and ends of lines: a title that somebody sent
 * must not move the cursor, clear the screen or rename the window.
 */
public final class TerminalOutput extends FilterOutputStream {

    private static final int DELETE = 0x7F;
    private static final int TWO_BYTES = 0xC2;
    private static final int LAST_CONTROL = 0x9F;
    private static final byte[] SHOWN = ForbiddenCharacters.REPLACEMENT.getBytes(StandardCharsets.UTF_8);

    private boolean begun;

    private TerminalOutput(OutputStream out) {
        super(out);
    }

    /** A stream that writes to another. */
    public static PrintStream over(OutputStream out) {
        return new PrintStream(new TerminalOutput(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int octet) throws IOException {
        int each = octet & 0xFF;
        if (begun) {
            begun = false;
            if (each >= 0x80 && each <= LAST_CONTROL) {
                out.write(SHOWN);
                return;
            }
            out.write(TWO_BYTES);
        }
        if (each == TWO_BYTES) {
            begun = true;
        } else if (each == DELETE || (each < ' ' && each != '\t' && each != '\n' && each != '\r')) {
            out.write(SHOWN);
        } else {
            out.write(each);
        }
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        int plain = from;
        for (int i = from; i < from + length; i++) {
            int each = octets[i] & 0xFF;
            if (begun || each == TWO_BYTES || each == DELETE || each < ' ') {
                out.write(octets, plain, i - plain);
                write(each);
                plain = i + 1;
            }
        }
        out.write(octets, plain, from + length - plain);
    }
}
