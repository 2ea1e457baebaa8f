#!/usr/bin/env bash
# La porta d'ingresso per le persone: prova, avvia e interroga Accerta da qualunque cartella.
set -euo pipefail

radice="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

uso() {
  cat <<'FINE'
Uso: ./accerta.sh <comando>

  avvia [--porta N]                   compila e apre il portale dimostrativo su http://127.0.0.1:5080
  prova                               compila ed esegue tutte le prove, su SQLite e su PostgreSQL
  resisti                             gare, crolli e interruzioni nella forma lunga (un'ora e più)
  dimostra 1|2|3|3-reddito [--cartella DIR]  racconta un caso dall'inizio alla fine e ne scrive i documenti
  casi [--area AREA] < casi.jsonl     risponde a casi scritti in JSON Lines, uno per riga
  calcola FATTI | riduzione 60 40     che cosa spetta a una persona in un giorno; la percentuale di più menomazioni
  spiega FATTI [--voce VOCE]          perché, con i conti; o con voce legale, semplice, facile, json
  norme mostra|verifica|confronta|importa …  i valori di legge: vederli, controllarli, confrontarli, importarli
  ricalcola DECISIONE                 rifà una decisione salvata e dice se è identica
  cli …                               ogni altro comando da terminale: ./accerta.sh cli --help
  misura [atti] [--breve]             i banchi di misura: la legge; oppure gli atti al secondo, su PostgreSQL
  misura liste [--quanti N,N…]        gli elenchi di lavoro con tanti fascicoli inventati: tempi e indici
  misura pagine [--volte N]           quanto aspetta chi apre una pagina, sui dati della dimostrazione
  misura lighthouse                   i punteggi di Lighthouse delle pagine aperte a tutti
  mutazioni [FILE…]                   cambia la legge riga per riga e conta le prove che se ne accorgono (ore)
FINE
}

avviso() { printf '%s\n' "$*" >&2; }
muori() { local codice=$1; shift; avviso "$@"; exit "$codice"; }

# ── Che cosa serve ───────────────────────────────────────────────────────────

serve_dotnet() {
  (cd "$radice" && dotnet --version 2>/dev/null | grep -q '^10\.') ||
    muori 2 "Serve l'SDK di .NET 10 (non basta il runtime): si scarica da https://dotnet.microsoft.com/download/dotnet/10.0"
}

serve_node() {
  local versione
  versione="$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)"
  if ((versione < 20)) || ! command -v npm >/dev/null; then
    muori 2 "Serve Node.js 20 o successivo, con npm: si scarica da https://nodejs.org (lo usa la compilazione, per l'aspetto e i caratteri)."
  fi
}

serve_fuso_italiano() {
  [[ -e /usr/share/zoneinfo/Europe/Rome ]] || muori 2 "Manca l'ora italiana: installare il pacchetto tzdata (apt-get install -y tzdata)."
}

pacchetti_npm() { # nomi dei pacchetti che devono esserci
  local nome
  for nome in "$@"; do
    [[ -f "$radice/node_modules/$nome/package.json" ]] && continue
    avviso "Scarico i pacchetti npm…"
    (cd "$radice" && npm ci --no-audit --no-fund --loglevel=error >&2)
    return
  done
}

# ── Processi figli: uno alla volta, e un segnale ricevuto qui ferma anche lui ──

figlio=''

esegui() { # racconto comando… ; restituisce il codice di uscita del comando
  # L'uscita si devia qui e non da chi chiama: così, se arriva un segnale, il conto finale va ancora al terminale.
  local racconto=$1 codice=0
  shift
  "$@" >>"$racconto" 2>&1 </dev/null &
  figlio=$!
  wait "$figlio" 2>/dev/null || codice=$?
  figlio=''
  return "$codice"
}

ferma_figlio() {
  [[ -n "$figlio" ]] || return 0
  kill -TERM "$figlio" 2>/dev/null || true
  wait "$figlio" 2>/dev/null || true
  figlio=''
}

trap 'echo; exit 130' INT
trap 'exit 143' TERM HUP

porta_libera() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# ── avvia ────────────────────────────────────────────────────────────────────

avvia() {
  local porta=5080
  while (($#)); do
    case "$1" in
      --porta) porta="${2:-}"; shift 2 || muori 2 "--porta vuole un numero." ;;
      *) muori 2 "avvia non conosce «$1»: ./accerta.sh avvia [--porta N]" ;;
    esac
  done
  [[ "$porta" =~ ^[1-9][0-9]{0,4}$ && "$porta" -le 65535 ]] || muori 2 "--porta vuole un numero fra 1 e 65535, non «$porta»."
  if (exec 3<>"/dev/tcp/127.0.0.1/$porta") 2>/dev/null; then
    muori 1 "La porta $porta è già occupata da un altro programma: sceglierne un'altra, per esempio ./accerta.sh avvia --porta $((porta < 65535 ? porta + 1 : 5080))"
  fi
  serve_dotnet
  serve_node
  serve_fuso_italiano
  pacchetti_npm bootstrap-italia

  local dati="$radice/dati" portale="$radice/src/Accerta.Web/bin/portale"
  mkdir -p "$dati"
  trap 'ferma_figlio' EXIT
  echo "Preparo il portale (la prima volta può volerci qualche minuto)…"
  rm -f "$dati/compilazione.log"
  if ! esegui "$dati/compilazione.log" dotnet publish "$radice/src/Accerta.Web" -c Release -o "$portale"; then
    errori_di_compilazione "$dati/compilazione.log" >&2
    muori 1 "La compilazione non è riuscita; tutto il racconto è in dati/compilazione.log"
  fi

  # Sempre la base dati di prova e mai quella che l'ambiente potrebbe nominare: la dimostrazione non tocca dati veri.
  local indirizzo="http://127.0.0.1:$porta"
  export ASPNETCORE_ENVIRONMENT=Demo DOTNET_TieredPGO=0 ASPNETCORE_URLS="$indirizzo" ASPNETCORE_CONTENTROOT="$portale"
  export Accerta__Demo=true Accerta__Provider=Sqlite Accerta__Database="Data Source=$dati/accerta-demo.db" Accerta__IndirizzoPubblico="$indirizzo"
  cd "$radice"
  dotnet "$portale/Accerta.Web.dll" >"$dati/portale.log" 2>&1 &
  figlio=$!
  local decimi=0
  until risponde "$indirizzo/"; do
    if ! kill -0 "$figlio" 2>/dev/null || ((++decimi > 450)); then
      tail -n 30 "$dati/portale.log" >&2
      muori 1 "Il portale non si è avviato; il racconto è in dati/portale.log"
    fi
    sleep 0.1
  done
  echo "Accerta è pronta: $indirizzo"
  echo "Dimostrazione con persone di fantasia; i dati restano in dati/accerta-demo.db. Ctrl-C per fermare."
  wait "$figlio" || muori 1 "Il portale si è fermato da solo; il racconto è in dati/portale.log"
}

risponde() {
  node -e 'fetch(process.argv[1], { signal: AbortSignal.timeout(10000) }).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"
}

errori_di_compilazione() { # gli errori una volta sola; se non se ne riconosce nessuno, la fine del racconto
  local errori
  errori="$(sed -nE "/(error|errore) [A-Z]+[0-9]+/{ s|$radice/||g; s/ \[[^]]*\]$//; s/^ *//; p; }" "$1" | sort -u)"
  if [[ -n "$errori" ]]; then head -n 40 <<<"$errori"; else tail -n 40 "$1"; fi
}

# ── PostgreSQL usa e getta ───────────────────────────────────────────────────

pg_cartella='' pg_comandi='' pg_durevole=off

trova_postgres() {
  local comandi
  for comandi in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null || true)"; do
    [[ -x "$comandi/initdb" && -x "$comandi/pg_ctl" ]] && pg_comandi="$comandi"
  done
  [[ -n "$pg_comandi" ]]
}

come_postgres() { # PostgreSQL si rifiuta di girare come root
  if ((EUID == 0)); then (cd "$pg_cartella" && runuser -u postgres -- "$@"); else (cd "$pg_cartella" && "$@"); fi
}

avvia_postgres() {
  local porta
  porta="$(porta_libera)"
  pg_cartella="$(mktemp -d /tmp/accerta-pg.XXXXXX)"
  ((EUID != 0)) || chown postgres "$pg_cartella"
  come_postgres "$pg_comandi/initdb" -D "$pg_cartella/dati" -U accerta -A trust -E UTF8 --locale=C --no-sync >"$pg_cartella/initdb.log" 2>&1 ||
    { cat "$pg_cartella/initdb.log"; return 1; }
  come_postgres "$pg_comandi/pg_ctl" -D "$pg_cartella/dati" -l "$pg_cartella/dati/registro.log" -w -o \
    "-p $porta -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pg_cartella -c max_connections=200 -c fsync=$pg_durevole -c synchronous_commit=$pg_durevole -c full_page_writes=$pg_durevole" \
    start >/dev/null </dev/null || { cat "$pg_cartella/dati/registro.log"; return 1; }
  export ACCERTA_PROVA_POSTGRES="Host=127.0.0.1;Port=$porta;Username=accerta;Database=postgres"
}

ferma_postgres() {
  [[ -n "$pg_cartella" ]] || return 0
  [[ ! -f "$pg_cartella/dati/postmaster.pid" ]] || come_postgres "$pg_comandi/pg_ctl" -D "$pg_cartella/dati" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$pg_cartella"
  pg_cartella=''
}

# ── prova, resisti ───────────────────────────────────────────────────────────

superate=0 fallite=0 saltate=0

# Qualunque cosa sia successa, l'ultima riga è il conto e il codice di uscita gli dà ragione.
chiudi_prova() {
  local codice=$?
  trap '' INT TERM HUP
  ferma_figlio
  ferma_postgres
  ((codice == 0 || fallite > 0)) || fallite=1
  if ((codice == 0 && (fallite > 0 || superate == 0))); then codice=1; fi
  echo "$superate passed, $fallite failed, $saltate skipped"
  exit "$codice"
}

trova_chromium() {
  local nome
  for nome in "${ACCERTA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    ACCERTA_CHROMIUM="$(command -v "$nome" 2>/dev/null)" || continue
    export ACCERTA_CHROMIUM
    return 0
  done
  return 1
}

strumenti_mancanti() { # i pacchetti Debian che mancano, uno per riga
  trova_postgres || echo postgresql
  trova_chromium || echo chromium
  command -v pdfinfo >/dev/null || echo poppler-utils
  command -v qpdf >/dev/null || echo qpdf
  command -v zbarimg >/dev/null || echo zbar-tools
  [[ -e /usr/share/zoneinfo/Europe/Rome ]] || echo tzdata
}

installa_strumenti() {
  local mancanti
  mapfile -t mancanti < <(strumenti_mancanti)
  if ((${#mancanti[@]})); then
    if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
      muori 2 "Alle prove mancano degli strumenti. Su Debian o Ubuntu si installano così:" \
        $'\n'"sudo apt-get update && sudo apt-get install -y --no-install-recommends ${mancanti[*]}"
    fi
    echo "Installo ${mancanti[*]}…"
    export DEBIAN_FRONTEND=noninteractive
    if ! esegui prove/strumenti.log apt-get update || ! esegui prove/strumenti.log apt-get install -y --no-install-recommends "${mancanti[@]}"; then
      tail -n 20 prove/strumenti.log
      muori 2 "apt-get non è riuscito a installare ${mancanti[*]}; il racconto è in prove/strumenti.log"
    fi
  fi
  trova_postgres || muori 2 "PostgreSQL non si trova (initdb e pg_ctl)."
  trova_chromium || muori 2 "Chromium non si trova; se è altrove, dirlo con ACCERTA_CHROMIUM=/percorso."
}

compila() {
  # Il ripristino è bloccato: i pacchetti sono quelli scritti in packages.lock.json o la prova fallisce.
  local senza_server=()
  [[ "${CI:-}" != true ]] || senza_server=(--disable-build-servers)
  echo "Compilo…"
  if ! esegui prove/compilazione.log dotnet restore Accerta.slnx --locked-mode "${senza_server[@]}" ||
    ! esegui prove/compilazione.log dotnet build Accerta.slnx -c Debug --no-restore -warnaserror "${senza_server[@]}"; then
    errori_di_compilazione prove/compilazione.log
    muori 1 "La compilazione non è riuscita; tutto il racconto è in prove/compilazione.log"
  fi
}

prova_formato() {
  if esegui prove/formato.log dotnet format Accerta.slnx --verify-no-changes --no-restore; then
    ((++superate))
    echo "formato: in ordine"
  else
    ((++fallite))
    grep -E 'error|warning' prove/formato.log | sed "s|$radice/||g; s/ \[[^]]*\]$//" | sort -u | head -n 20 || tail -n 20 prove/formato.log
    echo "formato: NON in ordine (si sistema con: dotnet format Accerta.slnx)"
  fi
}

prova_progetto() { # nome [opzioni di xunit…]
  local nome=$1 codice=0 conto
  shift
  esegui "prove/$nome.log" dotnet "tests/$nome/bin/Debug/net10.0/$nome.dll" -noColor "$@" || codice=$?
  conto="$(sed 's/\x1b\[[0-9;]*m//g' "prove/$nome.log" |
    sed -nE "s/^ +$nome  Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+),.*/\1 \2 \3 \4 \5/p" | tail -n 1)"
  if [[ -z "$conto" ]] && (($# && codice == 0)) && grep -qE "^ +$nome  Total: 0$" "prove/$nome.log"; then
    echo "$nome: nessuna prova di questo genere" # con un filtro è normale; senza, un progetto vuoto è un guasto
    return
  fi
  if [[ -z "$conto" ]]; then
    ((++fallite))
    mostra_cadute "prove/$nome.log"
    echo "$nome: si è interrotto senza arrivare in fondo (codice $codice)"
    return
  fi

  local totale errori cadute ignorate escluse
  read -r totale errori cadute ignorate escluse <<<"$conto"
  local buone=$((totale - cadute - ignorate - escluse)) guasti=$((cadute + errori))
  ((codice == 0 || guasti > 0 || totale == 0)) || guasti=1 # caduto dopo il conto: non è un successo
  ((superate += buone, fallite += guasti, saltate += ignorate)) || true
  ((guasti == 0)) || mostra_cadute "prove/$nome.log"
  echo "$nome: $buone superate, $guasti fallite, $ignorate saltate"
}

mostra_cadute() { # i soli blocchi delle prove fallite e dei crolli; se non se ne riconosce nessuno, la fine del racconto
  local cadute
  cadute="$(sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /^    [^ ].*\[FAIL\]$/ || /^    \[(FATAL|.*Failure)/ { dentro = 1; print; next }
    /^(Unhandled exception|Process terminated|Fatal error|Stack overflow)/ { crollo = 12 }
    crollo-- > 0 { print; next }
    /^      / || /^$/ { if (dentro) print; next }
    { dentro = 0; crollo = 0 }')"
  if [[ -n "$cadute" ]]; then cut -c1-300 <<<"$cadute"; else tail -n 40 "$1" | cut -c1-300; fi
}

prove_di_ogni_progetto() { # [opzioni di xunit…]
  local progetto
  for progetto in tests/*/*.csproj; do prova_progetto "$(basename "$progetto" .csproj)" "$@"; done
}

prepara_prove() {
  cd "$radice"
  mkdir -p prove
  rm -f prove/*.log
  trap chiudi_prova EXIT
  serve_dotnet
  serve_node
  installa_strumenti
  pacchetti_npm bootstrap-italia smtp-server oidc-provider html_codesniffer
  compila
  avvia_postgres || muori 1 "PostgreSQL non si è avviato."
}

prova() {
  (($# == 0)) || muori 2 "prova non vuole argomenti, e ha ricevuto «$*»."
  prepara_prove
  prova_formato
  prova_misure
  prove_di_ogni_progetto
}

prova_misure() { # i banchi girano; quanto dicono si legge con «misura», non qui
  if esegui prove/misure.log dotnet misure/bin/Debug/net10.0/Accerta.Misure.dll --breve; then
    ((++superate))
    echo "misure: i banchi girano"
  else
    ((++fallite))
    tail -n 20 prove/misure.log
    echo "misure: i banchi NON girano"
  fi
}

resisti() {
  (($# == 0)) || muori 2 "resisti non vuole argomenti, e ha ricevuto «$*»."
  export ACCERTA_RESISTI=1
  prepara_prove
  prove_di_ogni_progetto -trait durata=lunga
}

# ── misura, mutazioni ────────────────────────────────────────────────────────

pagine_dati=''
indirizzo=''

portale_da_misurare() { # il portale pubblicato, su una base dati sua, appena nata; il suo indirizzo resta in $indirizzo
  serve_node
  serve_fuso_italiano
  pacchetti_npm bootstrap-italia
  local portale="$radice/src/Accerta.Web/bin/portale" decimi=0
  echo "Compilo il portale…"
  if ! esegui prove/compilazione.log dotnet publish src/Accerta.Web -c Release -o "$portale"; then
    errori_di_compilazione prove/compilazione.log
    muori 1 "La compilazione non è riuscita; tutto il racconto è in prove/compilazione.log"
  fi
  pagine_dati="$(mktemp -d /tmp/accerta-pagine.XXXXXX)"
  trap 'ferma_figlio; rm -rf "$pagine_dati"' EXIT
  indirizzo="http://127.0.0.1:$(porta_libera)"
  ASPNETCORE_ENVIRONMENT=Demo DOTNET_TieredPGO=0 ASPNETCORE_URLS="$indirizzo" ASPNETCORE_CONTENTROOT="$portale" Accerta__Demo=true Accerta__Provider=Sqlite \
    Accerta__Database="Data Source=$pagine_dati/pagine.db" Accerta__IndirizzoPubblico="$indirizzo" Accerta__Smtp__Cartella="$pagine_dati/posta" \
    dotnet "$portale/Accerta.Web.dll" >"$pagine_dati/portale.log" 2>&1 &
  figlio=$!
  until risponde "$indirizzo/accesso"; do
    if ! kill -0 "$figlio" 2>/dev/null || ((++decimi > 1200)); then
      tail -n 30 "$pagine_dati/portale.log" >&2
      muori 1 "Il portale non si è avviato."
    fi
    sleep 0.1
  done
}

misura_pagine() { # [--volte N]
  portale_da_misurare
  node misure/pagine.mjs "$indirizzo" "$@"
}

misura_lighthouse() {
  trova_chromium || muori 2 "Per questa misura serve Chromium: sudo apt-get install -y --no-install-recommends chromium"
  portale_da_misurare
  [[ -f misure/lighthouse/node_modules/lighthouse/package.json ]] || (cd misure/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  node misure/lighthouse/lighthouse.mjs "$indirizzo"
}

misura() { # [--breve] [--filter …]: i risultati restano in prove/misure/
  serve_dotnet
  cd "$radice"
  mkdir -p prove
  if [[ "${1:-}" == pagine || "${1:-}" == lighthouse ]]; then
    "misura_$1" "${@:2}"
    return
  fi
  echo "Compilo i banchi…"
  if ! esegui prove/compilazione.log dotnet build misure -c Release; then
    errori_di_compilazione prove/compilazione.log
    muori 1 "La compilazione non è riuscita; tutto il racconto è in prove/compilazione.log"
  fi
  if [[ "${1:-}" == atti || "${1:-}" == liste ]]; then
    trova_postgres || muori 2 "Per questa misura serve PostgreSQL: sudo apt-get install -y --no-install-recommends postgresql"
    trap ferma_postgres EXIT
    [[ "$1" != atti ]] || pg_durevole=on # come in esercizio: un commit è finito quando è sul disco
    avvia_postgres || muori 1 "PostgreSQL non si è avviato."
    dotnet misure/bin/Release/net10.0/Accerta.Misure.dll "$@"
    return
  fi
  exec dotnet misure/bin/Release/net10.0/Accerta.Misure.dll "$@"
}

mutazioni() { # [modello di file…]: cambia la legge riga per riga e conta le prove che se ne accorgono
  local modello scelti=()
  for modello in "${@:-**/*.cs}"; do scelti+=(-m "$modello"); done
  serve_dotnet
  cd "$radice/tests/Accerta.Norma.Tests"
  dotnet tool restore
  exec dotnet stryker "${scelti[@]}" --output "$radice/prove/mutazioni"
}

# ── I comandi da terminale ───────────────────────────────────────────────────

cli() { # la compilazione parla su stderr: su stdout ci sono soltanto le risposte, e i percorsi valgono da dove si è
  serve_dotnet
  serve_node
  local racconto="$radice/dati/compilazione.log"
  mkdir -p "$radice/dati"
  if ! dotnet build "$radice/src/Accerta.Cli" -c Release >"$racconto" 2>&1 </dev/null; then
    errori_di_compilazione "$racconto" >&2
    muori 1 "La compilazione non è riuscita; tutto il racconto è in dati/compilazione.log"
  fi
  exec dotnet "$radice/src/Accerta.Cli/bin/Release/net10.0/accerta-cli.dll" "$@"
}

dimostra() {
  [[ "${1:-}" =~ ^([123]|3-reddito)$ ]] || muori 2 "Quale caso? ./accerta.sh dimostra 1|2|3|3-reddito [--cartella DIR]"
  cli dimostra --caso "$@"
}

case "${1:-}" in
  avvia | prova | resisti | dimostra | cli) "$@" ;;
  casi | calcola | spiega | norme | ricalcola) cli "$@" ;;
  misura | mutazioni) "$@" ;;
  aiuto | --help | -h) uso ;;
  '') uso >&2; exit 2 ;;
  *) avviso "Non conosco «$1»."; uso >&2; exit 2 ;;
esac
