# language: fr
Fonctionnalité: T42 « Noter un accord »

  Fondement : LO 2011-333 art. 8, 20 ; RGPD 7
  Par : agent d’accueil, référent de dossier
  Condition : destinataire qui convient à l’objet de l’accord (RGPD 4(11) et 7)
  Condition : version du texte et preuve de l’accord (RGPD 7(1))
  Condition : ni retrait ni refus d’une saisine en cours (LO 2011-333 art. 5 et 8)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T42.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors le dossier est à l’état « <état> »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « donné »

    Exemples:
      | état                   | comme               |
      | Enregistré             | agent d’accueil     |
      | En qualification       | agent d’accueil     |
      | Orientation à valider  | agent d’accueil     |
      | Orienté                | agent d’accueil     |
      | Saisine en préparation | agent d’accueil     |
      | Saisine à valider      | agent d’accueil     |
      | Enregistré             | référent de dossier |
      | En qualification       | référent de dossier |
      | Orientation à valider  | référent de dossier |
      | Orienté                | référent de dossier |
      | Saisine en préparation | référent de dossier |
      | Saisine à valider      | référent de dossier |

  Plan du scénario: T42.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors le dossier est à l’état « <état> »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « donné »

    Exemples:
      | état                          | comme               |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Plan du scénario: T42.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « donné »

    Exemples:
      | état                  | retour                        | comme               |
      | En attente de pièces  | Enregistré                    | agent d’accueil     |
      | En attente de pièces  | En qualification              | agent d’accueil     |
      | En attente de pièces  | Orientation à valider         | agent d’accueil     |
      | En attente de pièces  | Orienté                       | agent d’accueil     |
      | En attente de pièces  | Saisine en préparation        | agent d’accueil     |
      | En attente de pièces  | Saisine à valider             | agent d’accueil     |
      | En attente de pièces  | Saisine transmise             | agent d’accueil     |
      | En attente de pièces  | En cours au DDD               | agent d’accueil     |
      | En attente de pièces  | Complément demandé par le DDD | agent d’accueil     |
      | En attente de pièces  | Retour du DDD                 | agent d’accueil     |
      | En attente de pièces  | Suivi des suites              | agent d’accueil     |
      | Réclamant injoignable | Enregistré                    | agent d’accueil     |
      | Réclamant injoignable | En qualification              | agent d’accueil     |
      | Réclamant injoignable | Orientation à valider         | agent d’accueil     |
      | Réclamant injoignable | Orienté                       | agent d’accueil     |
      | Réclamant injoignable | Saisine en préparation        | agent d’accueil     |
      | Réclamant injoignable | Saisine à valider             | agent d’accueil     |
      | Réclamant injoignable | Saisine transmise             | agent d’accueil     |
      | Réclamant injoignable | En cours au DDD               | agent d’accueil     |
      | Réclamant injoignable | Complément demandé par le DDD | agent d’accueil     |
      | Réclamant injoignable | Retour du DDD                 | agent d’accueil     |
      | Réclamant injoignable | Suivi des suites              | agent d’accueil     |
      | En attente de pièces  | Enregistré                    | référent de dossier |
      | En attente de pièces  | En qualification              | référent de dossier |
      | En attente de pièces  | Orientation à valider         | référent de dossier |
      | En attente de pièces  | Orienté                       | référent de dossier |
      | En attente de pièces  | Saisine en préparation        | référent de dossier |
      | En attente de pièces  | Saisine à valider             | référent de dossier |
      | En attente de pièces  | Saisine transmise             | référent de dossier |
      | En attente de pièces  | En cours au DDD               | référent de dossier |
      | En attente de pièces  | Complément demandé par le DDD | référent de dossier |
      | En attente de pièces  | Retour du DDD                 | référent de dossier |
      | En attente de pièces  | Suivi des suites              | référent de dossier |
      | Réclamant injoignable | Enregistré                    | référent de dossier |
      | Réclamant injoignable | En qualification              | référent de dossier |
      | Réclamant injoignable | Orientation à valider         | référent de dossier |
      | Réclamant injoignable | Orienté                       | référent de dossier |
      | Réclamant injoignable | Saisine en préparation        | référent de dossier |
      | Réclamant injoignable | Saisine à valider             | référent de dossier |
      | Réclamant injoignable | Saisine transmise             | référent de dossier |
      | Réclamant injoignable | En cours au DDD               | référent de dossier |
      | Réclamant injoignable | Complément demandé par le DDD | référent de dossier |
      | Réclamant injoignable | Retour du DDD                 | référent de dossier |
      | Réclamant injoignable | Suivi des suites              | référent de dossier |

  Plan du scénario: T42.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « donné »

    Exemples:
      | retour                        | comme               |
      | Enregistré                    | agent d’accueil     |
      | En qualification              | agent d’accueil     |
      | Orientation à valider         | agent d’accueil     |
      | Orienté                       | agent d’accueil     |
      | Saisine en préparation        | agent d’accueil     |
      | Saisine à valider             | agent d’accueil     |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Enregistré                    | référent de dossier |
      | En qualification              | référent de dossier |
      | Orientation à valider         | référent de dossier |
      | Orienté                       | référent de dossier |
      | Saisine en préparation        | référent de dossier |
      | Saisine à valider             | référent de dossier |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T42.2.1 l’accord à la saisine est noté avec sa preuve
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « donné »

  Scénario: T42.2.2 le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

  Scénario: T42.2.3 l’accord pour un courrier au mis en cause est noté
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « non demandé » à « donné »

  Scénario: T42.2.4 Refusé
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Refusé |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « refusé »

  Scénario: T42.2.5 Non requis
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Non requis |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « non demandé » à « non requis »

  Scénario: T42.2.6 À redemander
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | À redemander |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) commence à « non demandé »

  Scénario: T42.2.7 l’accord pour un courrier au mis en cause est noté, Site de Plaine Commune
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Destinataire | Site de Plaine Commune |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (partner:plaine-commune) passe de « non demandé » à « donné »

  Scénario: T42.2.8 l’accord pour un courrier au mis en cause est noté, Site de Vaulx-en-Velin
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Destinataire | Site de Vaulx-en-Velin |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (partner:vaulx-en-velin) passe de « non demandé » à « donné »

  Scénario: T42.2.9 l’accord pour un courrier au mis en cause est noté, Site d’Ouest Provence
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Destinataire | Site d’Ouest Provence |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (partner:ouest-provence) passe de « non demandé » à « donné »

  Scénario: T42.2.10 l’accord pour un courrier au mis en cause est noté, Site du Nord-Pas-de-Calais
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Destinataire | Site du Nord-Pas-de-Calais |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (partner:nord-pas-de-calais) passe de « non demandé » à « donné »

  Scénario: T42.2.11 l’accord pour un courrier au mis en cause est noté avec le nom d’un partenaire, Un partenaire nommé ci-dessous
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté avec le nom d’un partenaire
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Destinataire | Un partenaire nommé ci-dessous |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (partner:MRAP) passe de « non demandé » à « donné »

  Scénario: T42.2.12 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, l’accord à la saisine est noté avec sa preuve
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « non demandé » à « donné »

  Scénario: T42.2.13 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, le refus de la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que le refus de la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « non demandé » à « refusé »

  Scénario: T42.2.14 le réclamant a refusé son accord pour la saisine du Défenseur des droits, l’accord à la saisine est noté avec sa preuve
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « refusé » à « donné »

  Scénario: T42.2.15 le réclamant a retiré son accord pour la saisine du Défenseur des droits, l’accord à la saisine est noté avec sa preuve
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « retiré » à « donné »

  Scénario: T42.2.16 le réclamant a donné son accord pour la levée du secret
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour la levée du secret
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « donné » à « donné »

  Scénario: T42.2.17 le réclamant a donné son accord pour la levée du secret, l’accord pour un courrier au mis en cause est noté, Refusé
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour la levée du secret
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Refusé |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « non demandé » à « refusé »

  Scénario: T42.2.18 le réclamant a donné son accord pour la levée du secret, Retiré
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour la levée du secret
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Retiré |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

  Scénario: T42.2.19 le réclamant a donné son accord pour la levée du secret, l’accord pour un courrier au mis en cause est noté, Non requis
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour la levée du secret
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Non requis |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « non demandé » à « non requis »

  Scénario: T42.2.20 le réclamant a donné son accord pour la levée du secret, l’accord pour un courrier au mis en cause est noté, À redemander
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour la levée du secret
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | À redemander |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) commence à « non demandé »

  Scénario: T42.2.21 le réclamant a refusé son accord pour la levée du secret
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a refusé son accord pour la levée du secret
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « refusé » à « donné »

  Scénario: T42.2.22 le réclamant a retiré son accord pour la levée du secret
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a retiré son accord pour la levée du secret
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « retiré » à « donné »

  Scénario: T42.2.23 l’accord du réclamant pour la levée du secret n’est pas requis, À redemander
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la levée du secret n’est pas requis
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | À redemander |
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (la levée du secret) passe de « non requis » à « non demandé »

  Scénario: T42.2.24 le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause, l’accord pour un courrier au mis en cause est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « donné » à « donné »

  Scénario: T42.2.25 le réclamant a refusé son accord pour l’envoi d’un courrier au mis en cause, l’accord pour un courrier au mis en cause est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a refusé son accord pour l’envoi d’un courrier au mis en cause
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « refusé » à « donné »

  Scénario: T42.2.26 le réclamant a retiré son accord pour l’envoi d’un courrier au mis en cause, l’accord pour un courrier au mis en cause est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a retiré son accord pour l’envoi d’un courrier au mis en cause
    Et que l’accord pour un courrier au mis en cause est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « En qualification »
    Et « Accord du réclamant » (l’envoi d’un courrier au mis en cause) passe de « retiré » à « donné »

  Plan du scénario: T42.2.27 le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

    Exemples:
      | état                  | retour                |
      | En attente de pièces  | Enregistré            |
      | En attente de pièces  | En qualification      |
      | En attente de pièces  | Orientation à valider |
      | En attente de pièces  | Orienté               |
      | En attente de pièces  | Suivi des suites      |
      | Réclamant injoignable | Enregistré            |
      | Réclamant injoignable | En qualification      |
      | Réclamant injoignable | Orientation à valider |
      | Réclamant injoignable | Orienté               |
      | Réclamant injoignable | Suivi des suites      |

  Plan du scénario: T42.2.28 le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « <état> », il reviendra à « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K07 « Validation par le coordinateur » est suspendu

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |

  Plan du scénario: T42.2.29 un transfert est proposé à un autre site, le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

    Exemples:
      | retour                |
      | Enregistré            |
      | En qualification      |
      | Orientation à valider |
      | Orienté               |
      | Suivi des suites      |

  Plan du scénario: T42.2.30 un transfert est proposé à un autre site, le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K07 « Validation par le coordinateur » est suspendu

    Exemples:
      | retour                        |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |

  Plan du scénario: T42.2.31 l’accord à la saisine est noté avec sa preuve, Retiré
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Retiré |
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

    Exemples:
      | état                  | retour                |
      | En attente de pièces  | Enregistré            |
      | En attente de pièces  | En qualification      |
      | En attente de pièces  | Orientation à valider |
      | En attente de pièces  | Orienté               |
      | En attente de pièces  | Suivi des suites      |
      | Réclamant injoignable | Enregistré            |
      | Réclamant injoignable | En qualification      |
      | Réclamant injoignable | Orientation à valider |
      | Réclamant injoignable | Orienté               |
      | Réclamant injoignable | Suivi des suites      |

  Plan du scénario: T42.2.32 l’accord à la saisine est noté avec sa preuve, Retiré
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Retiré |
    Alors le dossier est à l’état « <état> », il reviendra à « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K07 « Validation par le coordinateur » est suspendu

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |

  Plan du scénario: T42.2.33 un transfert est proposé à un autre site, l’accord à la saisine est noté avec sa preuve, Retiré
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Retiré |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer

    Exemples:
      | retour                |
      | Enregistré            |
      | En qualification      |
      | Orientation à valider |
      | Orienté               |
      | Suivi des suites      |

  Plan du scénario: T42.2.34 un transfert est proposé à un autre site, l’accord à la saisine est noté avec sa preuve, Retiré
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord » avec :
      | Réponse | Retiré |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K07 « Validation par le coordinateur » est suspendu

    Exemples:
      | retour                        |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |

  Règle: une condition manque

  Scénario: T42.3.1 la levée du secret est notée pour un tiers
    Étant donné un dossier à l’état « En qualification »
    Et que la levée du secret est notée pour un tiers
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « destinataire qui convient à l’objet de l’accord »
    Et la réponse est : Ce destinataire ne va pas avec l’objet de l’accord : changez l’un ou l’autre.
    Et le fondement est : RGPD 4(11) et 7
    Et le remède est le champ « Destinataire »

  Scénario: T42.3.2 l’accord pour un courrier au mis en cause est noté avec le nom d’un partenaire
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un courrier au mis en cause est noté avec le nom d’un partenaire
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « destinataire qui convient à l’objet de l’accord »
    Et la réponse est : Un partenaire est nommé : choisissez « Un partenaire » comme destinataire, ou effacez son nom.
    Et le fondement est : RGPD 4(11) et 7
    Et le remède est le champ « Nom du partenaire »

  Scénario: T42.3.3 l’accord pour un partenaire est noté sans son nom
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord pour un partenaire est noté sans son nom
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « destinataire qui convient à l’objet de l’accord »
    Et la réponse est : Écrivez le nom de la structure partenaire, en lettres, tel qu’il figure dans l’accord.
    Et le fondement est : RGPD 4(11) et 7
    Et le remède est le champ « Nom du partenaire »

  Scénario: T42.3.4 l’accord à la saisine est noté sans preuve
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord à la saisine est noté sans preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « version du texte et preuve de l’accord »
    Et la réponse est : Notez la version du texte présenté et la preuve : sans elles, l’accord n’est que déclaré.
    Et le fondement est : RGPD 7(1)
    Et le remède est le champ « Preuve (pièce signée) »

  Scénario: T42.3.5 l’accord à la saisine est noté sans la version du texte
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord à la saisine est noté sans la version du texte
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « version du texte et preuve de l’accord »
    Et la réponse est : Notez la version du texte présenté et la preuve : sans elles, l’accord n’est que déclaré.
    Et le fondement est : RGPD 7(1)
    Et le remède est le champ « Version du texte présenté »

  Scénario: T42.3.6 le refus de la saisine est noté
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le refus de la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « ni retrait ni refus d’une saisine en cours »
    Et la réponse est : Une saisine est en cours : notez-le comme retrait ou refus de la saisine, le dossier revient à l’orientation.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et c’est l’étape T28 « Noter le refus de la saisine » qui convient
    Et le référent de dossier peut agir
    Et il manque aussi la condition « passage possible : Accord du réclamant »
    Et la réponse est : Un accord donné se retire : choisissez « Retiré ».
    Et le fondement est : règle du réseau
    Et c’est l’étape T27 « Noter le retrait de l’accord à la saisine » qui convient
    Et le remède est le champ « Réponse »

  Scénario: T42.3.7 le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « ni retrait ni refus d’une saisine en cours »
    Et la réponse est : Une saisine est en cours : notez-le comme retrait ou refus de la saisine, le dossier revient à l’orientation.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et c’est l’étape T27 « Noter le retrait de l’accord à la saisine » qui convient
    Et le référent de dossier peut agir

  Scénario: T42.3.8 le refus de la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le refus de la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Un accord donné se retire : choisissez « Retiré ».
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Scénario: T42.3.9 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Aucun accord n’a été donné : il n’y a rien à retirer.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Scénario: T42.3.10 le réclamant a refusé son accord pour la saisine du Défenseur des droits, le refus de la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Et que le refus de la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Ce refus est déjà noté.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Scénario: T42.3.11 le réclamant a refusé son accord pour la saisine du Défenseur des droits, le retrait de l’accord à la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Et que le retrait de l’accord à la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : La personne a refusé : il n’y a pas d’accord à retirer.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Scénario: T42.3.12 le réclamant a retiré son accord pour la saisine du Défenseur des droits, le refus de la saisine est noté
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Et que le refus de la saisine est noté
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Cet accord est déjà retiré : seul un nouvel accord se note.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Scénario: T42.3.13 l’accord du réclamant pour la saisine du Défenseur des droits n’est pas requis, l’accord à la saisine est noté avec sa preuve
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’est pas requis
    Et que l’accord à la saisine est noté avec sa preuve
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Cet accord est noté comme non requis : notez d’abord qu’il est à redemander.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Réponse »

  Règle: le rôle lui-même est empêché

  Plan du scénario: T42.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T42.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: un autre rôle demande l’étape

  Plan du scénario: T42.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil ou référent de dossier.
    Et le fondement est : règle du réseau
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                               |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T42.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T42.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T42.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent d’accueil, T42 « Noter un accord »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T42.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T42.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T42.9.3 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T42.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T42.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
      | Enregistré             | référent de dossier  | En qualification       | T05 « Commencer la qualification »                |
      | En qualification       | référent de dossier  | Orientation à valider  | T06 « Proposer l’orientation »                    |
      | Orientation à valider  | coordinateur de site | Orienté                | T07 « Valider l’orientation »                     |
      | Orientation à valider  | coordinateur de site | En qualification       | T08 « Renvoyer l’orientation au référent »        |
      | Orienté                | référent de dossier  | Saisine en préparation | T09 « Préparer la saisine »                       |
      | Saisine en préparation | référent de dossier  | Saisine à valider      | T10 « Soumettre la saisine à validation »         |
      | Saisine à valider      | coordinateur de site | Saisine transmise      | T11 « Transmettre la saisine »                    |
      | Saisine à valider      | coordinateur de site | Saisine en préparation | T12 « Renvoyer la saisine au référent »           |
      | En qualification       | coordinateur de site | Clôturé                | T23 « Transmettre à l’administration compétente » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T28 « Noter le refus de la saisine »              |
      | En qualification       | coordinateur de site | Clôturé                | T29 « Clôturer »                                  |
      | En qualification       | coordinateur de site | Clôturé                | T30 « Fusionner un doublon »                      |
      | En qualification       | coordinateur de site | Clôturé                | T45 « Clôturer pour une cause particulière »      |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T42.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                          | ensuite                       | étape                                              |
      | Saisine transmise             | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Retour du DDD                 | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T42.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T42.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T42.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T42.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T42.9.11 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T42 « Noter un accord »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |
