// A mail server and a gateway for text messages, for the tests: keeps what it takes and hands it out at /mails and /texts.
// Recipients decide what happens: nobody@… is refused for good, later@… for now, and so 0900000550 and 0900000451.
// Usage: node server.mjs [SMTP-PORT] [HTTP-PORT]; says on one line where it listens.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

const mails = [], texts = [];

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const smtp = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  onAuth: (auth, session, done) =>
    auth.username === 'motcua' && auth.password === 'secret' ? done(null, { user: auth.username }) : done(new Error('Who are you?')),
  onRcptTo: (address, session, done) => {
    if (address.address.startsWith('nobody@')) return done(refusal(550, 'No such user'));
    if (address.address.startsWith('later@')) return done(refusal(451, 'Try again later'));
    done();
  },
  onData: async (stream, session, done) => {
    const parts = [];
    for await (const part of stream) parts.push(part);
    mails.push({
      to: session.envelope.rcptTo.map(r => r.address), from: session.envelope.mailFrom.address, user: session.user ?? null,
      raw: Buffer.concat(parts).toString('base64'),
    });
    done();
  },
});
smtp.on('error', error => console.error(error.message));

const http = createServer(async (request, response) => {
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url === '/mails') return answer(200, mails);
  if (request.url === '/texts') return answer(200, texts);
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (text.to === '0900000550') return answer(422, {});
  if (text.to === '0900000451') return answer(503, {});
  texts.push({ ...text, key: request.headers['idempotency-key'], authorization: request.headers.authorization ?? null });
  answer(202, {});
});

smtp.listen(Number(process.argv[2] ?? 0), '127.0.0.1');
http.listen(Number(process.argv[3] ?? 0), '127.0.0.1');
await Promise.all([once(smtp.server, 'listening'), once(http, 'listening')]);
console.log(`Messages at ${smtp.server.address().port} ${http.address().port}`);
