namespace MotCua.Engines.Forms;

/// <summary>Component types of a form-js schema.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    TextField,
    /// <summary>Several lines of text.</summary>
    TextArea,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A date, answered as <c>yyyy-MM-dd</c>.</summary>
    Date,
    /// <summary>A time of day, answered as <c>HH:mm</c>.</summary>
    Time,
    /// <summary>A date and time, answered as <c>yyyy-MM-ddTHH:mm</c>, Vietnam time.</summary>
    DateTime,
    /// <summary>One of several options, all shown.</summary>
    Radio,
    /// <summary>Yes or no in one box.</summary>
    Checkbox,
    /// <summary>Any of several options, all shown.</summary>
    Checklist,
    /// <summary>One of several options in a list.</summary>
    Select,
    /// <summary>Any of several options, typed or picked.</summary>
    TagList,
    /// <summary>A reference to an uploaded file.</summary>
    FilePicker,
    /// <summary>A value computed from other answers.</summary>
    Expression,
    /// <summary>Rows of the same questions.</summary>
    DynamicList,
    /// <summary>Questions that belong together.</summary>
    Group,
    /// <summary>Something that is only shown: text, html, table, image, separator, spacer, iframe, button, documentPreview.</summary>
    Shown
}
