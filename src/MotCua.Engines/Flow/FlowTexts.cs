namespace MotCua.Engines.Flow;

/// <summary>What every code of this engine says, in Vietnamese and English. {0} is the element, {1} the line, {2}… the rest.</summary>
public static class FlowTexts
{
    private static readonly Dictionary<string, (string Vi, string En)> All = new()
    {
        ["flow.xml"] = ("Tệp quy trình không phải XML hợp lệ (dòng {1}): {2}", "The process file is not valid XML (line {1}): {2}"),
        ["flow.doctype"] = ("Tệp quy trình có khai báo DOCTYPE ở dòng {1}; vì an toàn hệ thống không nhận tệp như vậy. Hãy bỏ khai báo này", "The process file has a DOCTYPE at line {1}; for safety such files are not taken. Please remove it"),
        ["flow.encoding"] = ("Tệp quy trình ghi bảng mã “{2}” nhưng không đọc được theo bảng mã đó (dòng {1})", "The process file says its encoding is “{2}”, in which it cannot be read (line {1})"),
        ["flow.too-large"] = ("Tệp quy trình dài quá {2} ký tự", "The process file is longer than {2} characters"),
        ["flow.too-deep"] = ("Tệp quy trình lồng quá {2} cấp (dòng {1})", "The process file nests deeper than {2} levels (line {1})"),
        ["flow.not-bpmn"] = ("Tệp không phải BPMN 2.0: phần tử gốc là {2}", "The file is not BPMN 2.0: its root element is {2}"),
        ["flow.no-process"] = ("Tệp không có quy trình nào", "The file contains no process"),
        ["flow.no-id"] = ("Phần tử {2} ở dòng {1} thiếu mã (id)", "Element {2} at line {1} has no id"),
        ["flow.duplicate-id"] = ("Mã “{0}” ở dòng {1} đã được dùng cho phần tử khác", "Id “{0}” at line {1} is already used by another element"),
        ["flow.dangling"] = ("Phần tử “{0}” (dòng {1}) trỏ tới “{2}” không tồn tại", "Element “{0}” (line {1}) refers to “{2}”, which does not exist"),
        ["flow.crosses-scope"] = ("Luồng “{0}” (dòng {1}) đi xuyên qua ranh giới quy trình con", "Flow “{0}” (line {1}) crosses the border of a sub-process"),
        ["flow.no-start"] = ("Không có sự kiện bắt đầu trong “{0}” (dòng {1})", "“{0}” (line {1}) has no start event"),
        ["flow.no-way-out"] = ("Tại “{0}” (dòng {1}) không điều kiện nào đúng và không có luồng mặc định", "At “{0}” (line {1}) no condition holds and there is no default flow"),
        ["flow.endless"] = ("Quy trình chạy vòng không dừng tại “{0}” (dòng {1})", "The process loops without end at “{0}” (line {1})"),
        ["flow.unsupported"] = ("Phần tử “{0}” (dòng {1}) loại {2} không nằm trong phạm vi hỗ trợ", "Element “{0}” (line {1}) of type {2} is outside the supported subset"),
        ["flow.event"] = ("Sự kiện “{0}” (dòng {1}): loại {2} không được dùng ở vị trí này", "Event “{0}” (line {1}): type {2} may not be used here"),
        ["flow.no-timer"] = ("Sự kiện thời gian “{0}” (dòng {1}) chưa ghi thời điểm hoặc khoảng thời gian", "Timer event “{0}” (line {1}) says no date, duration or cycle"),
        ["flow.no-called"] = ("Bước gọi “{0}” (dòng {1}) chưa ghi thủ tục được gọi", "Call activity “{0}” (line {1}) does not say what it calls"),
        ["flow.no-count"] = ("Bước lặp “{0}” (dòng {1}) chưa ghi số lần lặp", "Repeated step “{0}” (line {1}) does not say how many times"),
        ["flow.event-branch"] = ("“{0}” (dòng {1}) đứng sau cổng chờ sự kiện nhưng không chờ tin nhắn hay thời gian", "“{0}” (line {1}) follows an event-based gateway but waits for no message or timer"),
        ["flow.unknown-work"] = ("Không có bước xử lý đang mở mang mã “{0}”", "There is no open work with id “{0}”"),
        ["flow.unknown-wait"] = ("Không có sự kiện đang chờ mang mã “{0}”", "There is no event waited for with id “{0}”"),
        ["flow.not-running"] = ("Quy trình “{0}” đã kết thúc", "Process “{0}” has ended"),
        ["flow.other-process"] = ("Trạng thái thuộc quy trình “{2}”, không phải “{0}”", "The state belongs to process “{2}”, not to “{0}”"),
        ["flow.bad-count"] = ("Số lần lặp của “{0}” (dòng {1}) không phải số nguyên từ 0 đến {2}", "The number of instances of “{0}” (line {1}) is not a whole number from 0 to {2}"),
        ["sound.unreachable"] = ("Không đường nào dẫn tới “{0}” (dòng {1})", "No path leads to “{0}” (line {1})"),
        ["sound.stuck"] = ("Quy trình có thể dừng mãi trước “{0}” (dòng {1}): còn thiếu một nhánh không bao giờ tới", "The process can wait for ever before “{0}” (line {1}): a path it needs never comes"),
        ["sound.no-end"] = ("Từ “{0}” (dòng {1}) không có cách nào đi tới kết thúc", "From “{0}” (line {1}) the end cannot be reached"),
        ["sound.twice"] = ("Bước “{0}” (dòng {1}) có thể mở hai lần cùng lúc: các nhánh song song chưa được gộp", "Step “{0}” (line {1}) can be open twice at once: parallel paths are not joined before it"),
        ["sound.uncaught"] = ("Lỗi phát ra ở “{0}” (dòng {1}) không sự kiện nào bắt, quy trình sẽ hỏng giữa chừng", "No event catches the error thrown at “{0}” (line {1}), so the process would fail"),
        ["sound.bound"] = ("Quy trình “{0}” có quá {2} trạng thái, không kiểm tra hết được", "Process “{0}” has more than {2} states; they cannot all be checked"),
    };

    /// <summary>Every code there is.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    internal static string Vi(string code, string? elementId, int line, string[] args) =>
        Fill(All[code].Vi, elementId, line, args);

    internal static string En(string code, string? elementId, int line, string[] args) =>
        Fill(All[code].En, elementId, line, args);

    private static string Fill(string text, string? elementId, int line, string[] args) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text, [elementId ?? "", line, .. args]);
}
