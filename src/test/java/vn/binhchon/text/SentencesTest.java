package vn.binhchon.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Properties VI = read("/sentences.properties");
    private static final Properties EN = read("/sentences_en.properties");

    @Test
    void both_languages_have_the_same_keys_and_name_the_same_arguments() {
        assertThat(EN.stringPropertyNames()).isEqualTo(VI.stringPropertyNames());
        for (String key : VI.stringPropertyNames()) {
            assertThat(arguments(EN.getProperty(key))).as(key).isEqualTo(arguments(VI.getProperty(key)));
        }
    }

    @Test
    void every_sentence_is_in_nfc() {
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        assertThat(VI.values()).allMatch(each -> nfc.isNormalized((String) each));
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    private static Properties read(String name) {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(SentencesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return read;
    }
}
