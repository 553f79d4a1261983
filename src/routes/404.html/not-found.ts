/**
 * A page that depends on nothing: the host shows it at any depth, so no relative address would be
 * right. The link asks the paths above for the site's icon until it finds the site's root.
 */
export const notFoundPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>404 · Bonsai</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 36rem; margin: 15vh auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif;
    background: light-dark(#faf6ec, #15140f); color: light-dark(#211e17, #ece6d8); }
  a { color: inherit; }
</style>
</head>
<body>
<h1>404</h1>
<p>There is no page at this address. <a href="/">To the course</a></p>
<p lang="zh-CN">这个网址没有页面。<a href="/zh/">回到课程</a></p>
<script>
  (async () => {
    const parts = location.pathname.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const root = parts.slice(0, depth).join('/');
      const found = await fetch(root + '/favicon.svg', { method: 'HEAD' }).catch(() => null);
      if (!found || !found.ok) continue;
      const [en, zh] = document.links;
      en.href = root + '/';
      zh.href = root + '/zh/';
      return;
    }
  })();
</script>
</body>
</html>
`;
