using System.Text.Json.Nodes;
using CsCheck;
using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    public void Numbers_are_written_as_RFC_8785_appendix_B_says(string bits, string expected)
    {
        var number = BitConverter.Int64BitsToDouble(Convert.ToInt64(bits, 16));
        CanonicalJson.Write(JsonValue.Create(number)).ShouldBe(expected);
    }

    [Fact]
    public void Members_are_ordered_by_UTF_16_units()
    {
        var node = JsonNode.Parse("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""");
        CanonicalJson.Write(node).ShouldBe("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    [Fact]
    public void Texts_escape_only_what_must_be()
    {
        var node = JsonNode.Parse("""["\u20ac$\u000F\nA'\u0042\u0022\u005c\\\"\/","Nguyễn Thị Mai"]""");
        CanonicalJson.Write(node).ShouldBe("[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"Nguyễn Thị Mai\"]");
    }

    [Fact]
    public void A_lone_surrogate_is_refused() =>
        Should.Throw<FormatException>(() => CanonicalJson.Write(JsonValue.Create("\ud800")));

    [Fact]
    public void The_hash_is_SHA_256_of_the_text() =>
        CanonicalJson.Hash(new JsonObject()).ShouldBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

    [Fact]
    public void Every_double_reads_back_as_itself() =>
        Gen.Double.Where(double.IsFinite).Sample(number =>
            double.Parse(CanonicalJson.Write(JsonValue.Create(number)), System.Globalization.CultureInfo.InvariantCulture) == number);

    [Fact]
    public void The_order_of_members_does_not_change_the_hash() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 5], Gen.Int).Array[0, 8].Sample(pairs =>
        {
            var unique = pairs.DistinctBy(pair => pair.Item1).ToList();
            var forth = new JsonObject(unique.Select(pair => KeyValuePair.Create(pair.Item1, (JsonNode?)JsonValue.Create(pair.Item2))));
            var back = new JsonObject(unique.AsEnumerable().Reverse().Select(pair => KeyValuePair.Create(pair.Item1, (JsonNode?)JsonValue.Create(pair.Item2))));
            return CanonicalJson.Hash(forth) == CanonicalJson.Hash(back);
        });
}
