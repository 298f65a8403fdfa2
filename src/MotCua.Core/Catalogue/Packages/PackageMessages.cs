using System.Globalization;

namespace MotCua.Core.Catalogue;

/// <summary>What every finding says, in Vietnamese and English.</summary>
public static class PackageMessages
{
    private static readonly Dictionary<string, (string Vi, string En)> All = new()
    {
        ["package.missing-file"] = ("Gói thủ tục thiếu tệp này.", "The package lacks this file."),
        ["package.yaml"] = ("Dòng {0}, cột {1} không đọc được: {2}", "Line {0}, column {1} cannot be read: {2}"),
        ["package.json"] = ("Dòng {0}, cột {1}: tệp không phải một đối tượng JSON hợp lệ.", "Line {0}, column {1}: the file is not a valid JSON object."),
        ["package.unknown-key"] = ("Dòng {1}: khoá “{0}” không có trong lược đồ gói thủ tục.", "Line {1}: key “{0}” is not in the schema of a package."),
        ["package.empty-key"] = ("Dòng {0}: khoá này để trống.", "Line {0}: this key has no value."),
        ["sheet.missing"] = ("Thiếu nội dung bắt buộc.", "Required content is missing."),
        ["sheet.code"] = ("Mã thủ tục “{0}” phải gồm một chữ số, dấu chấm và sáu chữ số.", "Procedure code “{0}” must be one digit, a dot and six digits."),
        ["sheet.field-code"] = ("Mã lĩnh vực “{0}” không đúng mẫu, ví dụ G15-TP07.", "Field code “{0}” is not like G15-TP07."),
        ["sheet.case-code"] = ("Mã trường hợp “{0}” phải là mã thủ tục kèm dấu chấm và hai chữ số.", "Case code “{0}” must be the procedure code, a dot and two digits."),
        ["sheet.unknown-value"] = ("Giá trị “{0}” không được dùng ở đây; chỉ dùng: {1}.", "Value “{0}” is not allowed here; use one of: {1}."),
        ["sheet.duplicate"] = ("Mã “{0}” được khai hơn một lần.", "Code “{0}” is given more than once."),
        ["sheet.unknown-legal-basis"] = ("Căn cứ pháp lý “{0}” không có trong danh sách legalBasis.", "Legal basis “{0}” is not in the legalBasis list."),
        ["sheet.no-legal-basis"] = ("Thời hạn hoặc mức thu này chưa nêu căn cứ pháp lý.", "This limit or fee names no legal basis."),
        ["sheet.range"] = ("Giá trị {0} phải từ {1} đến {2}.", "Value {0} must be from {1} to {2}."),
        ["sheet.partial-reason"] = ("Dịch vụ một phần phải nêu lý do được công bố và căn cứ pháp lý.", "A partial online service must give its published reason and legal basis."),
        ["sheet.department"] = ("Chỉ và luôn nêu mã đơn vị khi cơ quan giải quyết là sở, ngành.", "A unit code is given exactly when a department resolves."),
        ["sheet.section"] = ("Chỉ và luôn nêu phòng chuyên môn khi phường, xã giải quyết.", "A section is given exactly when the commune resolves."),
        ["sheet.channel"] = ("Kênh “{0}” không được mở trong mục channels.", "Channel “{0}” is not offered under channels."),
        ["sheet.time"] = ("Giờ “{0}” phải có dạng 15:00.", "Time “{0}” must look like 15:00."),
        ["sheet.branches"] = ("Thủ tục liên thông phải có ít nhất hai nhánh.", "A joint procedure needs at least two branches."),
        ["texts.missing"] = ("Thiếu lời “{0}”.", "Text “{0}” is missing."),
        ["texts.orphan"] = ("Lời “{0}” không ứng với bước, câu hỏi hay lý do nào.", "Text “{0}” belongs to no step, question or refusal."),
        ["form.not-page"] = ("Thành phần ngoài cùng phải là nhóm (trang), không phải “{0}”.", "A top-level component must be a group (a page), not “{0}”."),
        ["form.unknown-type"] = ("Loại trường “{0}” không được dùng.", "Field type “{0}” is not used here."),
        ["form.no-key"] = ("Trường thiếu khoá (key).", "The field has no key."),
        ["form.duplicate-key"] = ("Khoá “{0}” được dùng cho hai trường.", "Key “{0}” is used by two fields."),
        ["form.no-label"] = ("Thiếu nhãn tiếng Việt hoặc tiếng Anh.", "The Vietnamese or English label is missing."),
        ["form.no-options"] = ("Trường lựa chọn phải có giá trị và nhãn hai thứ tiếng, không trùng giá trị.", "A choice needs values with labels in both languages, each value once."),
        ["form.no-such-page"] = ("Kết quả nêu trang “{0}” nhưng biểu mẫu không có trang này.", "A result states page “{0}”, which the form does not have."),
        ["form.file-slot"] = ("Ô nộp tệp phải là filepicker loại file-slot và nêu một thành phần hồ sơ của thủ tục; “{0}” thì không.", "A file slot must be a filepicker of kind file-slot and name a document of the procedure; “{0}” is none."),
        ["form.unknown-kind"] = ("Loại dữ liệu “{0}” không có; chỉ dùng: {1}.", "Kind “{0}” does not exist; use one of: {1}."),
        ["form.unknown-role"] = ("Vai trò “{0}” không có; chỉ dùng: {1}.", "Role “{0}” does not exist; use one of: {1}."),
        ["form.role-needed"] = ("Mẫu đơn phải có đúng một trường mang vai trò “{0}”.", "The form needs exactly one field with role “{0}”."),
        ["form.invalid"] = ("Mẫu đơn không chạy được ({0}): {1}", "The form cannot be run ({0}): {1}"),
        ["feel.syntax"] = ("Biểu thức “{0}” không đọc được. {1}", "Expression “{0}” cannot be read. {1}"),
        ["feel.unknown-name"] = ("Biểu thức nhắc tới “{0}”, không có câu trả lời nào tên như vậy.", "The expression names “{0}”, and no answer has that name."),
        ["rules.no-answer"] = ("Không có kết quả khi trả lời: {0}.", "There is no outcome for the answers: {0}."),
        ["rules.too-many-answers"] = ("Có quá {0} tổ hợp câu trả lời, không kiểm tra hết được.", "There are more than {0} combinations of answers; they cannot all be checked."),
        ["rules.invalid"] = ("Bảng quyết định không đọc được. {0}", "The decision table cannot be read. {0}"),
        ["rules.no-case-decision"] = ("Thiếu quyết định “case”.", "Decision “case” is missing."),
        ["rules.unknown-case"] = ("Bảng quyết định trả về “{0}”, không phải mã trường hợp nào.", "The table answers “{0}”, which is no case code."),
        ["rules.unused-case"] = ("Không câu trả lời nào dẫn tới trường hợp “{0}”.", "No answers lead to case “{0}”."),
        ["rules.open-question"] = ("Câu hỏi “{0}” phải là đúng, sai hoặc có danh sách giá trị.", "Question “{0}” must be yes or no, or list its values."),
        ["process.invalid"] = ("Quy trình không hợp lệ. {0}", "The process is not valid. {0}"),
        ["process.outside"] = ("Quy trình dùng phần tử không được hỗ trợ. {0}", "The process uses an element that is not supported. {0}"),
        ["process.unsound"] = ("Quy trình có thể bị kẹt. {0}", "The process can go wrong. {0}"),
        ["process.unknown-role"] = ("Vai trò “{0}” không có; chỉ dùng: {1}.", "Role “{0}” does not exist; use one of: {1}."),
        ["process.unknown-action"] = ("Hành động “{0}” không có; chỉ dùng: {1}.", "Action “{0}” does not exist; use one of: {1}."),
        ["process.limit"] = ("Thời hạn bước “{0}” phải có dạng “4 working-hour”.", "Step limit “{0}” must look like “4 working-hour”."),
        ["process.timer"] = ("Hẹn giờ “{0}” phải là thời lượng, ngày giờ hoặc chu kỳ ISO 8601, hoặc có thời hạn dạng “5 working-day”.", "Timer “{0}” must be a duration, date or cycle in ISO 8601, or have a limit like “5 working-day”."),
        ["process.message"] = ("Sự kiện chờ tin nhắn phải nêu tên tin nhắn.", "An event that waits for a message must name the message."),
        ["process.no-signature"] = ("Quy trình phải có bước ký (sign) của lãnh đạo.", "The process needs a sign step by a leader."),
        ["process.unknown-branch"] = ("Nhánh “{0}” không có trong mục joint.", "Branch “{0}” is not under joint."),
        ["process.unused-branch"] = ("Nhánh “{0}” không được quy trình gọi.", "The process never calls branch “{0}”."),
        ["process.other-procedure"] = ("Nhánh “{0}” gọi thủ tục {1}, mục joint ghi {2}.", "Branch “{0}” calls procedure {1}, joint says {2}."),
    };

    /// <summary>Every code there is.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    internal static string Vi(string code, object[] args) => string.Format(CultureInfo.InvariantCulture, All[code].Vi, args);

    internal static string En(string code, object[] args) => string.Format(CultureInfo.InvariantCulture, All[code].En, args);
}
