package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}|{'a':1.0}|",
                "{'a':null}|{}|",
                "{'a':1,'b':{'c':'x'}}|{'b':{'c':'y'},'a':1}|data.b.c",
                "{'a':[1,{'b':2}]}|{'a':[1,{'b':3}]}|data.a[1].b",
                "{'a':[1]}|{'a':[1,2]}|data.a",
                "{'a':1}|{'a':'1'}|data.a",
                "{'a':{}}|{}|data.a",
                "{'b':1,'a':1}|{'a':2,'c':3}|data.a,data.b,data.c",
            })
    void fields_that_differ_are_named(String before, String now, String fields) {
        assertThat(ChangedFields.between(
                        Json.MAPPER.readTree(before.replace('\'', '"')),
                        Json.MAPPER.readTree(now.replace('\'', '"')),
                        "data"))
                .isEqualTo(fields == null ? java.util.List.of() : java.util.List.of(fields.split(",")));
    }

    @Test
    void no_more_than_ten_are_named() {
        String many =
                IntStream.range(10, 40).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        assertThat(ChangedFields.between(Json.MAPPER.readTree("{}"), Json.MAPPER.readTree(many), "data"))
                .hasSize(10)
                .startsWith("data.f10")
                .endsWith("…");
    }
}
