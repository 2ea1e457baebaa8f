// Quanto aspetta chi apre una pagina: p50 e p95 di ogni pagina di ogni ruolo, sui dati della dimostrazione, senza la rete di casa sua.
//
//   node misure/pagine.mjs INDIRIZZO [--volte N]
//
// Per ogni gruppo di persone della dimostrazione entra la prima, e si aprono la sua casa e le pagine collegate da lì; poi le pagine pubbliche.
// Il tempo va dalla richiesta all'ultimo byte dell'HTML, sulla stessa macchina: comprende il server e il viaggio, quindi il server sta sotto.
import { parseArgs } from 'node:util';

const { values: opzioni, positionals: [indirizzo] } = parseArgs({ allowPositionals: true, options: { volte: { type: 'string', default: '40' } } });
const volte = Number(opzioni.volte), riscaldamento = 40, pagineMassime = 8, massimo = 15;
const pubbliche = ['/', '/accesso', '/simulatore', '/diritti', '/riduzione', '/quota', '/verifica', '/accessibilita', '/dati', '/contatti', '/segnala'];

const accesso = await (await fetch(`${indirizzo}/accesso`)).text();
const gruppi = [...accesso.matchAll(/<section[^>]*>(.*?)<\/section>/gs)].map(([, sezione]) => ({
  nome: /<h2[^>]*>(.*?)<\/h2>/s.exec(sezione)[1].trim(),
  persone: [...sezione.matchAll(/<form.*?<\/form>/gs)].map(([modulo]) => ({ persona: campo(modulo, 'persona'), incarico: campo(modulo, 'incarico') })),
}));

const daAprire = pubbliche.map((pagina) => ({ chi: 'senza entrare', pagina, biscotto: '' }));
for (const { nome, persone } of gruppi) {
  const { casa, biscotto } = await entra(persone[0]);
  const visitate = new Set([casa]);
  for (const pagina of visitate) {
    const html = await (await chiedi(pagina, biscotto)).text();
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    for (const [, collegamento] of main.matchAll(/href="(\/[^"#]*)"/g)) if (visitate.size < pagineMassime && !/^\/(accesso|demo|carte)/.test(collegamento)) visitate.add(collegamento.replaceAll('&amp;', '&'));
  }
  for (const pagina of visitate) daAprire.push({ chi: nome, pagina, biscotto });
}

// Prima un giro a vuoto di tutte: il programma compila mentre lavora, e chi viene misurato per primo pagherebbe per gli altri.
for (const { pagina, biscotto } of daAprire) for (let i = 0; i < riscaldamento; i += 1) await (await chiedi(pagina, biscotto)).arrayBuffer();
await new Promise((fatto) => setTimeout(fatto, 3000));
const righe = [];
for (const { chi, pagina, biscotto } of daAprire) await misura(chi, pagina, biscotto);

righe.sort((a, b) => b.p50 - a.p50);
console.log('| chi | pagina | p50 ms | p95 ms | kB |\n| --- | --- | ---: | ---: | ---: |');
for (const r of righe) console.log(`| ${r.chi} | ${r.pagina} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${(r.byte / 1024).toFixed(1)} |`);
const lente = righe.filter((r) => r.p50 > massimo);
console.log(`\n${righe.length} pagine; la mediana delle p50 è ${righe[righe.length >> 1].p50.toFixed(1)} ms; oltre ${massimo} ms: ${lente.length}`);

async function misura(chi, pagina, biscotto) {
  const tempi = [];
  let byte = 0;
  for (let i = 0; i < volte; i += 1) {
    const inizio = performance.now();
    const risposta = await chiedi(pagina, biscotto);
    byte = (await risposta.arrayBuffer()).byteLength;
    if (risposta.status !== 200 || !risposta.headers.get('content-type')?.startsWith('text/html')) return;
    tempi.push(performance.now() - inizio);
  }
  tempi.sort((a, b) => a - b);
  const senzaNumeri = pagina.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/\d{5,}/g, '…');
  righe.push({ chi, pagina: senzaNumeri, p50: tempi[tempi.length >> 1], p95: tempi[Math.floor(tempi.length * 0.95)], byte });
}

function chiedi(pagina, biscotto) {
  return fetch(indirizzo + pagina, { headers: { cookie: biscotto }, redirect: 'manual' });
}

async function entra({ persona, incarico }) {
  const pagina = await fetch(`${indirizzo}/accesso`);
  const gettone = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(await pagina.text())[1];
  const risposta = await fetch(`${indirizzo}/accesso/entra`, {
    method: 'POST', redirect: 'manual', headers: { cookie: biscotti(pagina) },
    body: new URLSearchParams({ persona, ...(incarico && { incarico }), __RequestVerificationToken: gettone }),
  });
  return { casa: risposta.headers.get('location'), biscotto: biscotti(risposta) };
}

function biscotti(risposta) { return risposta.headers.getSetCookie().map((b) => b.split(';')[0]).join('; '); }

function campo(modulo, nome) { return new RegExp(`name="${nome}" value="([^"]+)"`).exec(modulo)?.[1]; }
