import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Mounts a disk of this many megabytes, in memory; only the superuser of a Linux may. */
export function mountSmallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (status === 0) return folder
  rmdirSync(folder)
  throw new Error('a small disk cannot be mounted')
}

export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder])
  rmdirSync(folder)
}

/** Whether small disks can be mounted here; prints a note if not. */
export function haveSmallDisks(): boolean {
  try {
    unmount(mountSmallDisk(1))
    return true
  } catch {
    console.warn('SKIPPED: a full disk, which only the superuser of a Linux can make.')
    return false
  }
}
