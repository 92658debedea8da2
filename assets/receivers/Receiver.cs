// A receiver of Docusign Connect that takes genuine messages alone (HMAC).
//
// Needs nothing but .NET 6 or newer. The keys of Connect Keys stand in the environment variable CONNECT_KEYS, with commas
// between; while keys are changed, both stand there. Put it in place of Program.cs of a project that "dotnet new console"
// made, and start it behind a server that speaks TLS:
//
//     CONNECT_KEYS='first,second' dotnet run 8080

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

public static class Receiver
{
    private const int MaxBody = 40 * 1024 * 1024;

    /// <summary>Whether one of the signatures was made with one of the keys. The body is what came, byte for byte.</summary>
    public static bool IsGenuine(byte[] body, IEnumerable<KeyValuePair<string, string>> headers, IReadOnlyList<string> keys)
    {
        List<byte[]> signatures = headers
            .Where(header => Regex.IsMatch(header.Key, "^x-docusign-signature-[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            .Select(header => Encoding.UTF8.GetBytes(header.Value.Trim()))
            .ToList();
        bool found = false;
        foreach (string key in keys)
        {
            // The key is used as the text it is, and not decoded.
            using (HMACSHA256 hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key)))
            {
                byte[] expected = Encoding.UTF8.GetBytes(Convert.ToBase64String(hmac.ComputeHash(body)));
                foreach (byte[] signature in signatures)
                {
                    // In constant time; and all are compared, whichever fits.
                    found |= CryptographicOperations.FixedTimeEquals(signature, expected);
                }
            }
        }
        return found;
    }

    private static int Receive(HttpListenerRequest request, IReadOnlyList<string> keys)
    {
        if (request.HttpMethod != "POST")
        {
            return 405;
        }
        using (MemoryStream body = new MemoryStream())
        {
            byte[] part = new byte[64 * 1024];
            int read;
            while ((read = request.InputStream.Read(part, 0, part.Length)) > 0)
            {
                body.Write(part, 0, read);
                if (body.Length > MaxBody)
                {
                    return 413;
                }
            }
            IEnumerable<KeyValuePair<string, string>> headers = request.Headers.AllKeys
                .OfType<string>()
                .Select(name => new KeyValuePair<string, string>(name, request.Headers[name] ?? ""));
            // Put a genuine one away here, and work on it later: Docusign wants its answer within seconds. The same message can
            // come twice.
            return IsGenuine(body.ToArray(), headers, keys) ? 200 : 401;
        }
    }

    public static int Main(string[] arguments)
    {
        List<string> keys = (Environment.GetEnvironmentVariable("CONNECT_KEYS") ?? "")
            .Split(',').Select(key => key.Trim()).Where(key => key.Length > 0).ToList();
        if (keys.Count == 0)
        {
            Console.Error.WriteLine("CONNECT_KEYS names no key: without one, everybody's messages would be taken.");
            return 1;
        }
        string port = arguments.Length > 0 ? arguments[0] : "8080";
        HttpListener listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        Console.WriteLine(port);
        while (true)
        {
            HttpListenerContext context = listener.GetContext();
            // One that is slow keeps no other waiting.
            _ = Task.Run(() => Answer(context, keys));
        }
    }

    private static void Answer(HttpListenerContext context, IReadOnlyList<string> keys)
    {
        try
        {
            context.Response.StatusCode = Receive(context.Request, keys);
            context.Response.Close();
        }
        catch (Exception error) when (error is IOException || error is HttpListenerException)
        {
            // The sender has left, or broken off: there is nobody to answer.
            context.Response.Abort();
        }
    }
}
