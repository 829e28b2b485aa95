package vn.binhchon.nomination;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the dossier holds (TT 26/2014, Điều 12). True: it is there; false: it was looked for and is missing; null: not stated.
 *
 * @param registrationForm registration form (Phụ lục 1)
 * @param businessRegistration valid copy of the business registration
 * @param productExplanation explanation of the product (Phụ lục 2)
 * @param photos number of colour photographs
 * @param photoShortSideCm the shorter side of the smallest photograph, centimetres
 * @param photoLongSideCm the longer side of the smallest photograph, centimetres
 * @param photoAngles number of angles shown (front, side, top)
 * @param lowerCertificateCopy valid copy of the still valid certificate of the level below
 * @param forwardingLetter letter of the body that sends the dossier up
 * @param summaryList summary list (danh sách trích ngang, Phụ lục 5)
 */
public record Dossier(
        @Nullable Boolean registrationForm,
        @Nullable Boolean businessRegistration,
        @Nullable Boolean productExplanation,
        @Nullable Integer photos,
        @Nullable BigDecimal photoShortSideCm,
        @Nullable BigDecimal photoLongSideCm,
        @Nullable Integer photoAngles,
        @Nullable Boolean lowerCertificateCopy,
        @Nullable Boolean forwardingLetter,
        @Nullable Boolean summaryList) {

    /** A dossier of which nothing was stated. */
    public static final Dossier UNKNOWN = new Dossier(null, null, null, null, null, null, null, null, null, null);
}
