namespace PaymentGateway;

/// <summary>What the gateway knows of an order; guarded by the ledger.</summary>
internal sealed class Order
{
    public required string Reference { get; init; }
    public required long Amount { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required string ReturnUrl { get; init; }

    /// <summary>open, paid, cancelled, refunded.</summary>
    public string Status { get; set; } = "open";
    public string? Transaction { get; set; }
    public long Taken { get; set; }
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>How often money was taken from and given back to the payer.</summary>
    public int Charges { get; set; }
    public int Refunds { get; set; }
}

/// <summary>The orders of the merchant, one for each reference.</summary>
internal sealed class Ledger(Levers levers)
{
    private readonly Dictionary<string, Order> orders = [];
    private readonly Lock door = new();
    private int transactions;

    /// <summary>The order as first asked for; null when it comes again with another amount.</summary>
    public Order? Open(Order asked)
    {
        lock (door)
        {
            if (!orders.TryGetValue(asked.Reference, out var known))
                return orders[asked.Reference] = asked;
            return known.Amount == asked.Amount ? known : null;
        }
    }

    public Order? Find(string reference)
    {
        lock (door)
            return orders.GetValueOrDefault(reference);
    }

    /// <summary>Takes the money once, however often the payer presses.</summary>
    /// <returns>False when its time is over.</returns>
    public bool Pay(Order order)
    {
        lock (door)
        {
            if (order.Status != "open")
                return true;
            if (levers.Now >= order.ExpiresAt && !levers.TakesLate)
                return false;
            order.Taken = order.Amount - levers.ShortBy;
            (order.Status, order.PaidAt, order.Transaction) = ("paid", levers.Now, $"GW{++transactions:000000}");
            order.Charges++;
            return true;
        }
    }

    public void Cancel(Order order)
    {
        lock (door)
            order.Status = order.Status == "open" ? "cancelled" : order.Status;
    }

    public Order? Refund(string transaction)
    {
        lock (door)
        {
            var order = orders.Values.SingleOrDefault(o => o.Transaction == transaction);
            if (order is { Status: "paid" })
                (order.Status, order.Refunds) = ("refunded", order.Refunds + 1);
            return order;
        }
    }
}
