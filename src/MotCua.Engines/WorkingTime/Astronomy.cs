namespace MotCua.Engines.WorkingTime;

/// <summary>
/// Where the Sun and the Moon stand, by the series of Jean Meeus, "Astronomical Algorithms", 2nd ed., chapters 25
/// (apparent longitude of the Sun, to 0.01 degree) and 49 (new moon, to some seconds), and the polynomials of
/// Espenak and Meeus for the difference between dynamical and universal time. Days are those of
/// <see cref="DateOnly.DayNumber"/>, counted in Vietnam (UTC+7) and starting at its midnight.
/// </summary>
internal static class Astronomy
{
    private const double JulianDateOfDayZero = 1721425.5;
    private const double J2000 = 2451545.0;
    private const double DaysPerCentury = 36525.0;
    private const double MeanMonth = 29.530588861;
    private const double FirstNewMoonOf2000 = 2451550.09766;
    private const double VietnamOffset = 7.0 / 24.0;

    /// <summary>Periodic terms of the new moon: size in days, then multiples of M, M', F and the power of E.</summary>
    private static readonly (double Size, int Sun, int Moon, int Latitude, int Power)[] MoonTerms =
    [
        (-0.40720, 0, 1, 0, 0), (0.17241, 1, 0, 0, 1), (0.01608, 0, 2, 0, 0), (0.01039, 0, 0, 2, 0),
        (0.00739, -1, 1, 0, 1), (-0.00514, 1, 1, 0, 1), (0.00208, 2, 0, 0, 2), (-0.00111, 0, 1, -2, 0),
        (-0.00057, 0, 1, 2, 0), (0.00056, 1, 2, 0, 1), (-0.00042, 0, 3, 0, 0), (0.00042, 1, 0, 2, 1),
        (0.00038, 1, 0, -2, 1), (-0.00024, -1, 2, 0, 1), (-0.00007, 2, 1, 0, 0), (0.00004, 0, 2, -2, 0),
        (0.00004, 3, 0, 0, 0), (0.00003, 1, 1, -2, 0), (0.00003, 0, 2, 2, 0), (-0.00003, 1, 1, 2, 0),
        (0.00003, -1, 1, 2, 0), (-0.00002, -1, 1, -2, 0), (-0.00002, 1, 3, 0, 0), (0.00002, 0, 4, 0, 0),
    ];

    /// <summary>Planetary terms: size in millionths of a day, phase at k = 0 and change by k, in degrees.</summary>
    private static readonly (double Size, double Phase, double ByMonth)[] PlanetTerms =
    [
        (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478),
        (110, 84.66, 18.206239), (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860),
        (47, 34.52, 27.261239), (42, 207.19, 0.121824), (40, 291.34, 1.844379), (37, 161.72, 24.198154),
        (35, 239.56, 25.513099), (23, 331.55, 3.592518),
    ];

    /// <summary>The day in Vietnam on which new moon number k falls; k is 0 in January 2000.</summary>
    public static int NewMoonDay(int k)
    {
        var dynamical = NewMoon(k);
        return (int)Math.Floor(dynamical - DeltaT(dynamical) + VietnamOffset - JulianDateOfDayZero);
    }

    /// <summary>The number of the last new moon on or before a day.</summary>
    public static int NewMoonOnOrBefore(int day)
    {
        var k = (int)Math.Floor((day + JulianDateOfDayZero - FirstNewMoonOf2000) / MeanMonth) + 1;
        while (NewMoonDay(k) > day)
            k--;
        return k;
    }

    /// <summary>
    /// How many major solar terms the Sun has passed since the March equinox at the midnight that begins a day: 0 to
    /// 11, each 30 degrees of its apparent longitude (vi: trung khí).
    /// </summary>
    public static int SunSector(int day)
    {
        var universal = day + JulianDateOfDayZero - VietnamOffset;
        return (int)(SunLongitude(universal + DeltaT(universal)) / 30.0);
    }

    private static double NewMoon(int k)
    {
        var t = k * MeanMonth / DaysPerCentury;
        var e = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        var moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
        var latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
        var node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        var date = FirstNewMoonOf2000 + MeanMonth * k + 0.00015437 * t * t - 0.00000015 * t * t * t;
        date -= 0.00017 * Sine(node);
        foreach (var term in MoonTerms)
            date += term.Size * Math.Pow(e, term.Power) * Sine(term.Sun * sun + term.Moon * moon + term.Latitude * latitude);
        foreach (var term in PlanetTerms)
            date += term.Size * 1e-6 * Sine(term.Phase + term.ByMonth * k);
        return date;
    }

    private static double SunLongitude(double dynamical)
    {
        var t = (dynamical - J2000) / DaysPerCentury;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Sine(anomaly)
            + (0.019993 - 0.000101 * t) * Sine(2 * anomaly)
            + 0.000289 * Sine(3 * anomaly);
        var apparent = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre
            - 0.00569 - 0.00478 * Sine(125.04 - 1934.136 * t);
        return apparent - 360 * Math.Floor(apparent / 360);
    }

    /// <summary>Dynamical minus universal time, in days, for the years 1899 to 2101.</summary>
    private static double DeltaT(double julianDate)
    {
        var year = 2000 + (julianDate - J2000) / 365.25;
        var seconds = year switch
        {
            < 1920 => Series(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197),
            < 1941 => Series(year - 1920, 21.20, 0.84493, -0.076100, 0.0020936),
            < 1961 => Series(year - 1950, 29.07, 0.407, -1 / 233.0, 1 / 2547.0),
            < 1986 => Series(year - 1975, 45.45, 1.067, -1 / 260.0, -1 / 718.0),
            < 2005 => Series(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599),
            < 2050 => Series(year - 2000, 62.92, 0.32217, 0.005589),
            _ => Series((year - 1820) / 100, -20, 0, 32) - 0.5628 * (2150 - year),
        };
        return seconds / 86400;
    }

    private static double Series(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
