using QRCoder;

namespace MotCua.Core.Documents;

/// <summary>QR codes for screens.</summary>
public static class QrImage
{
    private const int PixelsPerModule = 6;

    /// <summary>Black on white, error correction M, with its quiet zone.</summary>
    public static byte[] Png(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
