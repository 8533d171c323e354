/** What a child says: that it can begin, or what came of its task. */
export type ChildReply<Answer> = 'ready' | { readonly answer: Answer } | { readonly reason: string }

/** Lets this process answer the tasks that `createChildren` sends it. It ends with its parent. */
export function answerParent<Task, Answer>(answer: (task: Task) => Promise<Answer>): void {
  const reply = (message: ChildReply<Answer>) => process.send?.(message)
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.on('message', async (task: Task) => {
    try {
      reply({ answer: await answer(task) })
    } catch (error) {
      reply({ reason: error instanceof Error ? error.message : String(error) })
    }
  })
  reply('ready')
}
