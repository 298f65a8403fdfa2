namespace MotCua.Tests.Kit;

/// <summary>Accounts of the sample city that tests sign in with.</summary>
public static class SampleUsers
{
    public const string Citizen = "cong.dan";
    public const string OtherCitizen = "cong.dan2";

    /// <summary>One-stop officer of Ba Đình ward.</summary>
    public const string Receiver = "motcua.badinh";

    /// <summary>Civil status officer of Ba Đình ward.</summary>
    public const string Specialist = "chuyenvien.badinh";
    public const string Head = "truongphong.badinh";
    public const string Leader = "lanhdao.badinh";
    public const string Clerk = "vanthu.badinh";
    public const string Police = "congan.badinh";
    public const string SocialInsurance = "bhxh";
    public const string Monitor = "giamsat";
    public const string Inspector = "thanhtra";
    public const string Administrator = "quantri";
    public const string SecondAdministrator = "quantri2";

    public static bool IsCitizen(string username) => username.StartsWith("cong.dan", StringComparison.Ordinal);
}
