package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said in words of the field's own languages, never in those of a library. */
class SchemaWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "act.schema.json#/$defs/plan-set|{'by':'a','unset':['deadline','deadline']}|ghi hai lần",
                "act.schema.json#/$defs/jury-proposed-up|{'by':'a','nominations':['x','x']}|ghi hai lần",
                "act.schema.json#/$defs/frame-proposed|{'by':'a','maxima':{}}|ít nhất 1 mục",
                "act.schema.json#/$defs/member-arrived|{'by':'a b','member':'c'}|mã gồm chữ cái",
                "act.schema.json#/$defs/motion-put|{'by':'a','motion':'sản phẩm'}|list, choice hoặc product",
                "nomination.schema.json|{'evidence':{'society':{'workers':1e30}}}|không quá 18 chữ số",
                "nomination.schema.json|{'evidence':{'society':{'workers':{'value':-1e19}}}}|không quá 18 chữ số",
                "nomination.schema.json|{'evidence':{'society':{'workers':1e10}}}|là 10000000000, cần",
                "cloudevent.schema.json|{'source':'có dấu cách','id':'1','type':'x','specversion':'1.0'}|địa chỉ (URI)",
            })
    void every_fault_has_words(String contract, String json, String words) {
        List<Defect> defects = new SchemaCheck(contract).defects(Json.MAPPER.readTree(json.replace('\'', '"')), "data");

        assertThat(defects).anySatisfy(each -> assertThat(each.words().vi()).contains(words));
        assertThat(defects).allSatisfy(each -> {
            assertThat(each.words().vi()).doesNotContain("must", "pattern", "$");
            assertThat(each.words().en()).doesNotContain("pattern", "$");
        });
    }
}
