// Un fornitore d'identità vero per le prove dell'accesso: oidc-provider, su 127.0.0.1. La prima riga di uscita è PORTA=<numero>.
//
//   node tests/identita.mjs [--attributi-cifrati] [--porta <numero>]
//
// POST /registra           { indirizzo, chiavi }: registra il portale con la sua chiave pubblica; prima di questo non c'è nient'altro
// GET  /interazione/…      la pagina in cui una persona si identifica, da un browser; oppure decide la prova, con i parametri:
//        persona=JSON      gli attributi di chi entra
//        acr=…             con quale livello
//        annulla=1         la persona rinuncia
//        guasto=…          il gettone d'identità che seguirà sarà sbagliato: nonce, scaduto, destinatario, emittente, firma, senza-firma, livello
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import Provider from 'oidc-provider';

const { values: opzioni } = parseArgs({ options: { 'attributi-cifrati': { type: 'boolean', default: false }, porta: { type: 'string', default: '0' } } });
const LIVELLI = ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2', 'https://www.spid.gov.it/SpidL3'];
const CHI_SEI = `<!doctype html><html lang="it"><title>Chi sei?</title><main><h1>Chi sei?</h1>
  <form><label>Persona <input name="persona"></label><button>Identificati</button></form>
  <form><button name="annulla" value="1">Rinuncia</button></form></main>`;
const persone = new Map();
const chiave = nuovaChiave('del-fornitore');
const altraChiave = nuovaChiave('del-fornitore'); // stesso nome: la firma di un altro
let fornitore;
let guasto;

const server = createServer(async (richiesta, risposta) => {
  const dove = new URL(richiesta.url, emittente());
  if (dove.pathname === '/registra') {
    fornitore = nuovoFornitore(JSON.parse(await testo(richiesta)));
    risposta.writeHead(204).end();
  } else if (!fornitore) risposta.writeHead(503).end();
  else if (dove.pathname.startsWith('/interazione/')) await identifica(richiesta, risposta, dove.searchParams);
  else fornitore.callback()(richiesta, risposta);
});
server.listen(Number(opzioni.porta), '127.0.0.1', () => console.log(`PORTA=${server.address().port}`));
for (const segnale of ['SIGINT', 'SIGTERM']) process.on(segnale, () => process.exit(0));

function nuovoFornitore({ indirizzo, chiavi }) {
  const provider = new Provider(emittente(), {
    clients: [{
      client_id: 'accerta',
      redirect_uris: [`${indirizzo}/accesso/ritorno`],
      post_logout_redirect_uris: [`${indirizzo}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      request_object_signing_alg: 'RS256',
      require_signed_request_object: true,
      jwks: chiavi,
      ...(opzioni['attributi-cifrati'] && {
        userinfo_signed_response_alg: 'RS256', userinfo_encrypted_response_alg: 'RSA-OAEP', userinfo_encrypted_response_enc: 'A256CBC-HS512',
      }),
    }],
    jwks: { keys: [chiave.jwk] },
    acrValues: LIVELLI,
    claims: { openid: ['sub', 'https://attributes.eid.gov.it/fiscal_number', 'given_name', 'family_name', 'birthdate', 'email'] },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      requestObjects: { enabled: true, requireSignedRequestObject: true },
      rpInitiatedLogout: { enabled: true },
      jwtUserinfo: { enabled: true },
      encryption: { enabled: true },
      userinfo: { enabled: true },
    },
    pkce: { required: () => true },
    cookies: { keys: ['una chiave di prova'] },
    interactions: { url: (_, interazione) => `/interazione/${interazione.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...persone.get(id) }) }),
    async loadExistingGrant(ctx) {
      const consenso = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      consenso.addOIDCScope('openid profile email');
      consenso.addOIDCClaims([...ctx.oidc.requestParamClaims]);
      await consenso.save();
      return consenso;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === 'token' && ctx.body?.id_token && guasto) ctx.body.id_token = guastato(ctx.body.id_token);
  });
  provider.on('server_error', (_, errore) => console.error(errore));
  return provider;
}

async function identifica(richiesta, risposta, scelte) {
  if (scelte.get('annulla')) {
    await fornitore.interactionFinished(richiesta, risposta, { error: 'access_denied', error_description: 'rinuncia' });
    return;
  }
  if (!scelte.get('persona')) {
    risposta.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(CHI_SEI);
    return;
  }
  const id = `persona-${persone.size + 1}`;
  persone.set(id, JSON.parse(scelte.get('persona')));
  guasto = scelte.get('guasto');
  await fornitore.interactionFinished(richiesta, risposta, { login: { accountId: id, acr: scelte.get('acr') ?? LIVELLI[1], remember: false } });
}

// Il gettone si rifà con una cosa sola sbagliata, firmato dal fornitore come si deve (tranne quando è la firma a essere sbagliata).
function guastato(gettone) {
  const [testa, corpo] = gettone.split('.').slice(0, 2).map((parte) => JSON.parse(Buffer.from(parte, 'base64url')));
  const ora = Math.floor(Date.now() / 1000);
  if (guasto === 'nonce') corpo.nonce = 'di-un-altro';
  if (guasto === 'scaduto') Object.assign(corpo, { iat: ora - 7200, exp: ora - 3600 });
  if (guasto === 'destinatario') corpo.aud = 'un-altro-portale';
  if (guasto === 'emittente') corpo.iss = 'https://un-altro.example';
  if (guasto === 'livello') [corpo.acr] = LIVELLI;
  if (guasto === 'senza-firma') return `${base64({ ...testa, alg: 'none' })}.${base64(corpo)}.`;
  const daFirmare = `${base64(testa)}.${base64(corpo)}`;
  const privata = (guasto === 'firma' ? altraChiave : chiave).privata;
  return `${daFirmare}.${createSign('RSA-SHA256').update(daFirmare).sign(privata).toString('base64url')}`;
}

function nuovaChiave(kid) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privata: privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
}

function base64(oggetto) { return Buffer.from(JSON.stringify(oggetto)).toString('base64url'); }

function emittente() { return `http://127.0.0.1:${server.address().port}`; }

async function testo(richiesta) {
  const parti = [];
  for await (const parte of richiesta) parti.push(parte);
  return Buffer.concat(parti).toString();
}
