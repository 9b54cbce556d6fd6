// What is folded, and is opened by a link into it.

function fold() {
  var sources = byId('sources-fold');
  if (sources && root.getAttribute('data-sources') === 'fold') sources.open = false;
}

// A link into what is folded opens it.
function unfold(event) {
  var link = event.target.closest && event.target.closest('a[href^="#"]');
  var target = link && byId(link.hash.slice(1));
  var around = target && target.closest('details');
  if (around) around.open = true;
}
