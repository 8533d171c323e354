/** The password of the queue's address in both ways in which it may be written, so that neither is ever shown; [] without one. */
export function passwordsOf(url: string): readonly string[] {
  const { password } = new URL(url)
  return password === '' ? [] : [password, decodeURIComponent(password)]
}
