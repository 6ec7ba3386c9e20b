# language: fr
Fonctionnalité: T01 « Enregistrer le signalement »

  Un signalement reçu s’enregistre toujours, même hors du territoire.
  Fondement : RGPD 13 et 14 ; CRPA L112-3, L112-11
  Par : agent d’accueil, référent de dossier
  Condition : canal et origine du signalement connus (règle du réseau)
  Condition : faits minimaux écrits (règle du réseau)
  Condition : notice d’information remise ou prévue (RGPD 13 et 14)
  Condition : site compétent, ou transfert prévu (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T01.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme <comme>, T01 « Enregistrer le signalement »
    Alors le dossier est à l’état « Enregistré »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) commence à « à examiner »
    Et le courrier L01 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K24 « Affectation et début de la qualification » part
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête
    Et le délai K17 « Durée de vie d’un brouillon » s’arrête
    Et une tâche revient au coordinateur de site, sous 10 jours ouvrés : Affecter le dossier à un référent

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T01.2.1 la notice d’information part par courrier
    Étant donné un dossier à l’état « Brouillon »
    Et que la notice d’information part par courrier
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors le dossier est à l’état « Enregistré »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) commence à « à examiner »
    Et le courrier L01 est à envoyer
    Et le courrier L05 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K24 « Affectation et début de la qualification » part
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête
    Et le délai K17 « Durée de vie d’un brouillon » s’arrête
    Et une tâche revient au coordinateur de site, sous 10 jours ouvrés : Affecter le dossier à un référent

  Scénario: T01.2.2 le signalement est arrivé par courriel
    Étant donné un dossier à l’état « Brouillon »
    Et que le signalement est arrivé par courriel
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors le dossier est à l’état « Enregistré »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) commence à « à examiner »
    Et le courrier L02 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K24 « Affectation et début de la qualification » part
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête
    Et le délai K17 « Durée de vie d’un brouillon » s’arrête
    Et une tâche revient au coordinateur de site, sous 10 jours ouvrés : Affecter le dossier à un référent

  Scénario: T01.2.3 le signalement est arrivé par courriel, la notice d’information part par courrier
    Étant donné un dossier à l’état « Brouillon »
    Et que le signalement est arrivé par courriel
    Et que la notice d’information part par courrier
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors le dossier est à l’état « Enregistré »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) commence à « à examiner »
    Et le courrier L02 est à envoyer
    Et le courrier L05 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K24 « Affectation et début de la qualification » part
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête
    Et le délai K17 « Durée de vie d’un brouillon » s’arrête
    Et une tâche revient au coordinateur de site, sous 10 jours ouvrés : Affecter le dossier à un référent

  Règle: une condition manque

  Scénario: T01.3.1 on ne sait pas comment le signalement est arrivé
    Étant donné un dossier à l’état « Brouillon »
    Et qu’on ne sait pas comment le signalement est arrivé
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « canal et origine du signalement connus »
    Et la réponse est : Indiquez par quel canal le signalement est arrivé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/receipt/channel)

  Scénario: T01.3.2 on ne sait pas qui signale
    Étant donné un dossier à l’état « Brouillon »
    Et qu’on ne sait pas qui signale
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « canal et origine du signalement connus »
    Et la réponse est : Indiquez qui signale.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/receipt/reporter_kind)

  Scénario: T01.3.3 rien n’est écrit de ce qui s’est passé
    Étant donné un dossier à l’état « Brouillon »
    Et que rien n’est écrit de ce qui s’est passé
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « faits minimaux écrits »
    Et la réponse est : Écrivez au moins en quelques phrases ce qui s’est passé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/facts/narrative)

  Scénario: T01.3.4 la notice d’information n’est pas prévue
    Étant donné un dossier à l’état « Brouillon »
    Et que la notice d’information n’est pas prévue
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « notice d’information remise ou prévue »
    Et la réponse est : Remettez la notice d’information et notez la date, ou prévoyez son envoi par courrier.
    Et le fondement est : RGPD 13 et 14
    Et le remède est le champ « Notice d’information remise le »

  Scénario: T01.3.5 aucun site du réseau ne couvre les communes du dossier
    Étant donné un dossier à l’état « Brouillon »
    Et qu’aucun site du réseau ne couvre les communes du dossier
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « site compétent, ou transfert prévu »
    Et la réponse est : D’après les communes saisies, aucun site ne couvre ce territoire : cochez « Site non compétent » pour enregistrer quand même, puis proposez le transfert ou orientez hors du réseau.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Site non compétent, transfert ou orientation hors du réseau prévu »

  Scénario: T01.3.6 un autre site du réseau est compétent
    Étant donné un dossier à l’état « Brouillon »
    Et qu’un autre site du réseau est compétent
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « site compétent, ou transfert prévu »
    Et la réponse est : D’après les communes saisies, un autre site est compétent : cochez « Site non compétent » pour enregistrer quand même, puis proposez le transfert ou orientez hors du réseau.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Site non compétent, transfert ou orientation hors du réseau prévu »

  Scénario: T01.3.7 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question vous est déjà posée : signalez au procureur, ou répondez avec motifs.
    Et le fondement est : règle du réseau
    Et c’est l’étape T64 « Répondre sur l’article 40 » qui convient
    Et le remède se note à la fiche (/article40)

  Scénario: T01.3.8 la question de l’article 40 posée à l’enregistrement demande un signalement au procureur, qui n’est pas parti
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement demande un signalement au procureur, qui n’est pas parti
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Vous avez déjà noté qu’un signalement est à envoyer : envoyez-le, ou répondez avec motifs.
    Et le fondement est : règle du réseau
    Et c’est l’étape T32 « Signaler au procureur (article 40) » qui convient
    Et le remède se note à la fiche (/article40)

  Scénario: T01.3.9 la question de l’article 40 posée à l’enregistrement a donné lieu à un signalement au procureur
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement a donné lieu à un signalement au procureur
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Votre signalement au procureur est déjà parti : il reste à noter la réponse du parquet.
    Et le fondement est : règle du réseau
    Et c’est l’étape T65 « Noter la réponse du parquet » qui convient
    Et le remède se note à la fiche (/article40)

  Scénario: T01.3.10 la question de l’article 40 posée à l’enregistrement est écarté avec motifs
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement est écarté avec motifs
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question de l’article 40 a déjà sa réponse dans ce dossier.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T01.3.11 la question de l’article 40 posée à l’enregistrement a reçu la réponse du parquet
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement a reçu la réponse du parquet
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Le parquet a déjà répondu à ce signalement.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Scénario: T01.3.12 la question de l’article 40 posée à l’enregistrement : suivi dans le dossier conservé
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement : suivi dans le dossier conservé
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question de l’article 40 se suit dans le dossier conservé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/article40)

  Règle: le rôle lui-même est empêché

  Plan du scénario: T01.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Brouillon »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T01.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Brouillon »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: un autre rôle demande l’étape

  Plan du scénario: T01.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme <comme>, T01 « Enregistrer le signalement »
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

  Plan du scénario: T01.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                          |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |
      | Clôturé                       |
      | Archivage intermédiaire       |
      | Éliminé ou anonymisé          |

  Plan du scénario: T01.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T01 « Enregistrer le signalement »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Règle: l’étape qui suit

  Plan du scénario: T01.9.1 puis une autre étape
    Étant donné un dossier à l’état « Brouillon »
    Et que l’on a fait, comme agent d’accueil, T01 « Enregistrer le signalement »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite          | étape                                                         |
      | coordinateur de site                | Enregistré       | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Enregistré       | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Enregistré       | T40 « Pointer des pièces reçues »                             |
      | référent de dossier                 | En qualification | T05 « Commencer la qualification »                            |
      | agent d’accueil                     | Enregistré       | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Enregistré       | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | Enregistré       | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Enregistré       | T33 « Relever l’urgence »                                     |
      | administrateur national             | Enregistré       | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Enregistré       | T42 « Noter un accord »                                       |
      | référent de dossier                 | Enregistré       | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | Enregistré       | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Enregistré       | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Enregistré       | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Enregistré       | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Enregistré       | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Enregistré       | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Enregistré       | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Enregistré       | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Enregistré       | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Enregistré       | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Enregistré       | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T01.9.2 puis une autre étape
    Étant donné un dossier à l’état « Brouillon »
    Et que l’on a fait, comme agent d’accueil, T01 « Enregistrer le signalement »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « Enregistré »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T01.9.3 puis une autre étape
    Étant donné un dossier à l’état « Brouillon »
    Et que l’on a fait, comme agent d’accueil, T01 « Enregistrer le signalement »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                             |
      | coordinateur de site        | article 40 examiné                                        | T23 « Transmettre à l’administration compétente » |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable »         |
      | coordinateur de site        | article 40 examiné, ou suivi dans le dossier conservé     | T30 « Fusionner un doublon »                      |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                        |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture »         |
      | coordinateur de site        | article 40 examiné                                        | T45 « Clôturer pour une cause particulière »      |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »                      |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »                    |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »               |
