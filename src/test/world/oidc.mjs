// A real OpenID provider for the tests: one confidential client, a few people, and a login page for a browser.
import { createRequire } from 'node:module'
import { createServer } from 'node:http'

// The provider lives exactly as long as whoever started it: a killed test JVM closes our standard input.
const end = () => process.exit(0)
process.stdin.on('end', end).on('error', end).resume()
process.on('SIGTERM', end).on('SIGINT', end)

const { CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS, LOGOUT_URIS = '', PORT = '0' } = process.env
const list = (text) => text.split(/\s+/).filter(Boolean)

const people = {
  anna: { sub: 'anna', name: 'Anna Åkesson', given_name: 'Anna', family_name: 'Åkesson', email: 'anna.akesson@kommun.example' },
  bjorn: { sub: 'bjorn', name: 'Björn Öberg', given_name: 'Björn', family_name: 'Öberg', email: 'bjorn.oberg@kommun.example' },
  samira: { sub: 'samira', name: 'Samira El Amrani', given_name: 'Samira', family_name: 'El Amrani', email: 'samira.elamrani@kommun.example' },
  // Somebody of the same organisation whom nobody has given access.
  gast: { sub: 'gast', name: 'Gäst Utanför', given_name: 'Gäst', family_name: 'Utanför', email: 'gast@kommun.example' },
}

// oidc-provider is imported from the folder in NODE_PATH, which Node's own import does not look at.
const { default: Provider } = await import(createRequire(import.meta.url).resolve('oidc-provider'))

const server = createServer()
await new Promise((resolve, reject) => server.on('error', reject).listen(Number(PORT), '127.0.0.1', resolve))
const issuer = `http://127.0.0.1:${server.address().port}`

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: list(REDIRECT_URIS),
      post_logout_redirect_uris: list(LOGOUT_URIS),
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name'], email: ['email', 'email_verified'] },
  cookies: { keys: ['torg-test-world'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/login/${interaction.uid}` },
  pkce: { required: () => true },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 86400, IdToken: 3600, Interaction: 3600, Session: 86400 },
  findAccount: (ctx, id) =>
    people[id] && { accountId: id, claims: () => ({ ...people[id], email_verified: true }) },
  // An employee is not asked to consent to the employer's own application.
  async loadExistingGrant({ oidc }) {
    const known = oidc.session.grantIdFor(oidc.client.clientId)
    if (known) return provider.Grant.find(known)
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

const page = (uid) => `<!doctype html>
<html lang="sv"><meta charset="utf-8"><title>Logga in</title>
<h1>Logga in</h1>
<form method="post" action="/login/${uid}">
${Object.values(people)
  .map(({ sub, name }) => `<p><button name="account" value="${sub}">${name}</button></p>`)
  .join('\n')}
<p><button name="account" value="">Avbryt</button></p>
</form></html>`

const callback = provider.callback()
server.on('request', async (request, response) => {
  const uid = request.url.match(/^\/login\/([\w-]+)$/)?.[1]
  if (!uid) return callback(request, response)
  try {
    await provider.interactionDetails(request, response) // only for the browser that was sent here
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return response.end(page(uid))
    }
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get('account')
    const result = accountId
      ? { login: { accountId } }
      : { error: 'access_denied', error_description: 'The person cancelled' }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  } catch (error) {
    console.error(error)
    response.statusCode = 400
    response.end(String(error))
  }
})

console.log(JSON.stringify({ issuer }))
