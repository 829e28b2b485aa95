package vn.binhchon.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The square code in the foot of each page, which leads a telephone to the check page. */
final class CheckCode {

    private static final int DOTS = 4;
    private static final int WHITE = 0xFFFFFF;

    private CheckCode() {}

    /** The code of a link as an image that can stand in a page: {@code data:image/png;base64,…}. */
    static String png(String link) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            int side = code.getWidth() * DOTS;
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < side; x++) {
                for (int y = 0; y < side; y++) {
                    image.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for " + link, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
