// A whole Bluesky network for the tests: PLC directory, PDS and AppView, without Ozone and without the Internet.
// Every start is a fresh network: accounts and posts lie in a temporary folder that goes when the process ends.
'use strict'
const { mkdtempSync, rmSync } = require('node:fs')
const { Server } = require('node:net')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

// The network lives exactly as long as whoever started it: a killed test JVM closes our standard input.
const folder = (process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'torg-bluesky-')))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const end = () => process.exit(0)
process.stdin.on('end', end).on('error', end).resume()
process.on('SIGTERM', end).on('SIGINT', end)

// dev-env would listen on every address of the machine, with well-known administrator passwords.
const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest)
}

process.env.LOG_ENABLED ??= 'false'
// Piece by piece: the whole of dev-env loads Ozone as well, a second more for nothing.
const { TestPlc } = require('@atproto/dev-env/dist/plc')
const { TestBsky } = require('@atproto/dev-env/dist/bsky')
const { TestPds } = require('@atproto/dev-env/dist/pds')
const { mockNetworkUtilities } = require('@atproto/dev-env/dist/util')
const { DB_POSTGRES_URL: dbPostgresUrl, REDIS_HOST: redisHost, PLC_PORT, PDS_PORT, APPVIEW_PORT } = process.env

async function start() {
  const plc = await TestPlc.create({ port: await port(PLC_PORT) })
  const pdsPort = await port(PDS_PORT) // the AppView follows the PDS, and is up before it
  const appviewPort = await port(APPVIEW_PORT)
  const appview = await TestBsky.create({
    port: appviewPort,
    publicUrl: `http://localhost:${appviewPort}`, // where it says that pictures are
    plcUrl: plc.url,
    pdsPort,
    repoProvider: `ws://localhost:${pdsPort}`,
    dbPostgresUrl,
    dbPostgresSchema: 'bsky',
    redisHost,
  })
  const pds = await TestPds.create({
    port: pdsPort,
    hostname: 'localhost',
    enableDidDocWithSession: true,
    didPlcUrl: plc.url,
    bskyAppViewUrl: appview.url,
    bskyAppViewDid: appview.ctx.cfg.serverDid,
  })
  mockNetworkUtilities(pds, appview)
  console.log(JSON.stringify({ plc: plc.url, pds: pds.url, appview: appview.url }))
}

function port(wanted) {
  if (Number(wanted)) return Number(wanted)
  return new Promise((resolve, reject) => {
    const probe = new Server().on('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

start().catch((error) => {
  console.error(error)
  process.exit(1)
})
