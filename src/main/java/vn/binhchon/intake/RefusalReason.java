package vn.binhchon.intake;

import vn.binhchon.text.Text;

/** Why an event was refused; written in lower case. */
public enum RefusalReason {
    NOT_JSON(new Text("Nội dung không đọc được", "Not JSON")),
    NOT_CLOUDEVENT(new Text("Thiếu thông tin gửi kèm", "Not a CloudEvent")),
    SCHEMA(new Text("Sai mẫu dữ liệu", "Does not match the schema")),
    UNKNOWN_ROUND(new Text("Không có kỳ bình chọn này", "No such round")),
    IMPOSSIBLE(new Text("Số liệu không thể có", "Impossible figures")),
    OBJECTION(new Text("Trái luật, trái kế hoạch hoặc không đúng trình tự", "Against law, plan or good order")),
    NOT_YOURS(new Text("Ngoài địa bàn hoặc nguồn của nơi gửi", "Outside the sender's place or source")),
    TOO_LARGE(new Text("Quá lớn", "Too large")),
    ENGINE_FAULT(
            new Text("Lỗi của chương trình, không phải của hồ sơ", "A fault of the program, not of the nomination"));

    private final Text words;

    RefusalReason(Text words) {
        this.words = words;
    }

    /** The reason in words. */
    public Text words() {
        return words;
    }
}
