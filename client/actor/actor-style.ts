import { css } from 'lit'

export const actorStyle = css`
  main {
    max-width: 60rem;
    margin-inline: auto;
    padding-bottom: var(--space-6);
  }
  h2 {
    font-family: var(--serif);
    font-size: var(--text-xl);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  h3 {
    margin-top: var(--space-4);
    padding-top: var(--space-2);
    border-top: 1px solid var(--rule);
    font-size: var(--text-m);
  }
  h4 {
    margin: 0;
    font-family: var(--serif);
    font-size: var(--text-h);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .over {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: var(--text-s);
    color: var(--muted);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    margin-top: var(--space-2);
    font-size: var(--text-s);
  }
  .time svg {
    display: block;
    width: 100%;
    height: 44px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    border-top: 1px solid var(--rule);
    font-size: var(--text-xs);
  }
  .said {
    fill: var(--said);
  }
  .proposed {
    fill: var(--proposed);
  }
  .rejected {
    fill: var(--rejected);
  }
  .met {
    fill: var(--met);
  }
  .dealings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--space-4) var(--space-5);
    margin-top: var(--space-2);
  }
  .dealings li,
  .publishers li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-2);
    padding: var(--space-1) 0;
    border-bottom: 1px solid var(--rule);
    font-size: var(--text-s);
  }
  .publishers {
    max-width: 26rem;
  }
  .articles > li {
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--rule);
  }
  .articles li li {
    margin-top: var(--space-3);
  }
`
