/**
 * What `npm start` and `npm run parley` run. It is plain JavaScript, so that a Node that is too old for Parley can read it
 * and say so.
 */
const least = 24
const { platform, arch, versions } = process

/** musl is the C library of Alpine; Node's report names the version of glibc where that is in use. */
function isMusl() {
  process.report.excludeNetwork = true
  const { header } = process.report.getReport()
  return platform === 'linux' && header.glibcVersionRuntime === undefined
}

function whatIsMissing() {
  if (platform === 'darwin' && arch === 'x64')
    return 'Parley does not run on a Mac with an Intel processor: the runtime of its language model is not made for one. Use another machine, or Docker: see docker-compose.yml.'
  if (isMusl())
    return 'Parley does not run on Alpine and other systems with musl: its database and the runtime of its language model need glibc. Use Debian, Ubuntu or Fedora, or Docker: see docker-compose.yml.'
  if (Number(versions.node.split('.')[0]) < least)
    return `Parley needs Node ${least} or newer, and this is Node ${versions.node}. Run npm ci, which brings it on Linux (x64, arm64), Windows (x64) and macOS (arm64), or install it from https://nodejs.org.`
  return undefined
}

const missing = whatIsMissing()
if (missing === undefined) await import('./main.ts')
else {
  process.stderr.write(`${missing}\n`)
  process.exitCode = 1
}
