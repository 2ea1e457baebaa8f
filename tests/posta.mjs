// Una casella di posta finta per le prove della posta in uscita: ascolta soltanto su 127.0.0.1, non inoltra nulla,
// scrive ogni messaggio accettato in DIR/<n>.eml. La prima riga di uscita è PORTA=<numero>.
//
//   node tests/posta.mjs --cartella DIR [--porta N] [--rifiuta-primi N] [--rifiuta-sempre INDIRIZZO]…
//
// --rifiuta-primi N            ai primi N messaggi risponde 451: guasto passeggero, chi spedisce deve riprovare
// --rifiuta-sempre INDIRIZZO   a quel destinatario risponde 550: rifiuto definitivo, riprovare non serve (ripetibile)
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const { values: opzioni } = parseArgs({
  options: {
    cartella: { type: 'string' },
    porta: { type: 'string', default: '0' },
    'rifiuta-primi': { type: 'string', default: '0' },
    'rifiuta-sempre': { type: 'string', multiple: true, default: [] },
  },
});
if (!opzioni.cartella) {
  console.error('Manca --cartella DIR: dove scrivere i messaggi ricevuti.');
  process.exit(2);
}

const cartella = opzioni.cartella;
const rifiutati = new Set(opzioni['rifiuta-sempre'].map((indirizzo) => indirizzo.toLowerCase()));
let daRifiutare = intero('rifiuta-primi');
let ricevuti = 0;
await mkdir(cartella, { recursive: true });

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo(destinatario, _sessione, rispondi) {
    rispondi(rifiutati.has(destinatario.address.toLowerCase()) ? rifiuto(550, 'casella inesistente') : undefined);
  },
  onData(flusso, _sessione, rispondi) {
    const parti = [];
    flusso.on('data', (parte) => parti.push(parte));
    flusso.on('end', async () => {
      if (daRifiutare > 0) {
        daRifiutare -= 1;
        rispondi(rifiuto(451, 'riprovare fra poco'));
        return;
      }
      try {
        rispondi(null, `ricevuto ${await conserva(Buffer.concat(parti))}`);
      } catch (errore) {
        rispondi(rifiuto(452, errore.message));
      }
    });
  },
});

server.on('error', (errore) => {
  console.error(errore.message);
  process.exit(1);
});
server.listen(intero('porta'), '127.0.0.1', () => console.log(`PORTA=${server.server.address().port}`));
for (const segnale of ['SIGINT', 'SIGTERM']) process.on(segnale, () => process.exit(0));

// Il file compare con il suo nome soltanto quando è intero: chi guarda la cartella non legge mai mezzo messaggio.
async function conserva(messaggio) {
  ricevuti += 1;
  const nome = `${ricevuti}.eml`;
  await writeFile(join(cartella, `${nome}.parziale`), messaggio);
  await rename(join(cartella, `${nome}.parziale`), join(cartella, nome));
  return nome;
}

function rifiuto(responseCode, testo) {
  return Object.assign(new Error(testo), { responseCode });
}

function intero(nome) {
  const valore = Number(opzioni[nome]);
  if (Number.isInteger(valore) && valore >= 0) return valore;
  console.error(`--${nome} vuole un numero intero, non «${opzioni[nome]}».`);
  process.exit(2);
}
