// Shows the contract of the API with swagger-ui, on our own page and from our own files.
"use strict";

const place = document.getElementById("contrat");
window.SwaggerUIBundle({
  url: place.dataset.contract,
  domNode: place,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
